// `npm run fuzz:records`: a hundred thousand nearly valid records at the border of the vision process (P5).
import { repository } from '../setup/folders.ts'
import { showCommand } from '../test/show-command.ts'

process.exitCode = await showCommand(
  ['vitest', 'run', '--config', 'tools/test/vitest.config.ts', 'src/main/vision/p5-only-coarse-words.test.ts'],
  repository,
  { ASKFIRST_FUZZ_RUNS: '100000' },
)
