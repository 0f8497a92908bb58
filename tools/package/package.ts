// `npm run package`: what a shop installs. A .deb or, with `--windows`, an installer.
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build, isBuilt } from '../setup/build.ts'
import { repository } from '../setup/folders.ts'
import { makeDeb } from './debian.ts'
import { NotFitToPack, type PackOrder, pack } from './pack.ts'
import { unpackForStandIn } from './stand-in-engine.ts'

const help = `npm run package -- [options]

  --out DIR          where to; dist/ unless given
  --update-key FILE  a public key of minisign: players take updates that it has signed from a stick
  --electron DIR     Electron's distribution as a folder, where it cannot be downloaded
  --stand-in         with the stand-in in place of Electron: for tests of the package, never for a shop
  --windows          the installer for Windows (NSIS); elsewhere than on Windows it needs Wine
`

async function run(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      out: { type: 'string', default: join(repository, 'dist') },
      'update-key': { type: 'string' },
      electron: { type: 'string' },
      'stand-in': { type: 'boolean', default: false },
      windows: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(help)
    return 0
  }
  if (!isBuilt()) {
    const code = await build()
    if (code !== 0) return code
  }
  const output = resolve(values.out)
  mkdirSync(output, { recursive: true })
  const updateKey = values['update-key'] === undefined ? undefined : resolve(values['update-key'])
  const engine: PackOrder['engine'] =
    values.electron !== undefined ? { folder: resolve(values.electron) } : values['stand-in'] ? 'stand-in' : 'electron'
  const packed = await pack({ system: values.windows ? 'windows' : 'debian', engine, output, updateKey })
  if (values.windows) return 0
  if (engine === 'stand-in') unpackForStandIn(join(packed, 'resources'))
  const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string }
  const deb = await makeDeb({
    packed,
    engine: engine === 'stand-in' ? 'stand-in' : 'electron',
    version,
    output,
    updateKey,
  })
  process.stdout.write(`${deb}\n`)
  if (engine === 'stand-in')
    process.stdout.write('With the stand-in in place of Electron: for tests, not for a shop.\n')
  return 0
}

/** What electron-builder's download calls its errors. */
const downloadErrors = ['RequestError', 'HTTPError', 'TimeoutError']

/** One sentence for whoever packs; undefined: nobody expected it. */
function sentenceFor(error: unknown): string | undefined {
  if (error instanceof NotFitToPack) return error.message
  if (!(error instanceof Error) || !downloadErrors.includes(error.name)) return undefined
  return `Electron could not be downloaded (${error.message}). Name its distribution with --electron DIR; for tests, --stand-in.`
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  const sentence = sentenceFor(error)
  if (sentence === undefined) throw error
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}
