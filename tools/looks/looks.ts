// `npm run looks -- --out DIR`: a picture of every state in every language on every screen, and one page with all of them.
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { languages } from '../../src/contract/settings/settings-languages.ts'
import { showCommand } from '../test/show-command.ts'
import { sheetOfLooks } from './sheet-of-looks.ts'

const root = join(import.meta.dirname, '../..')
const { values } = parseArgs({ options: { out: { type: 'string' } } })
if (values.out === undefined) {
  console.error('Say where to with --out DIR.')
  process.exitCode = 2
} else {
  const directory = resolve(values.out)
  await mkdir(directory, { recursive: true })
  const command = ['playwright', 'test', '-c', 'e2e/playwright.config.ts', '--project=looks', 'player-looks']
  process.exitCode = await showCommand([...command, '-g', 'every screen'], root, { ASKFIRST_LOOKS_DIR: directory })
  const pictures = (await readdir(directory)).filter((name) => name.endsWith('.png'))
  await writeFile(join(directory, 'index.html'), sheetOfLooks(pictures, languages))
  console.log(join(directory, 'index.html'))
}
