// `npm run tasks`: does the ten tasks of staff in the settings window and counts. `-- --write` writes the guides from it.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { showCommand } from '../test/show-command.ts'

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
process.exitCode = await showCommand(
  ['playwright', 'test', '-c', 'e2e/playwright.config.ts', '--project=looks', 'settings-tasks'],
  join(import.meta.dirname, '../..'),
  values.write ? { ASKFIRST_WRITE_TASKS: '1' } : {},
)
