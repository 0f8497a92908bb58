// `npm run package:test`: packs the player with the stand-in for Electron, installs it into a Debian of its own, and tries
// what a shop and somebody with a stick would do. As root, with debootstrap; nothing of this machine is changed.
import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretKeyText } from '../../src/main/content/minisign/secret-key.node.ts'
import { MissingRequirement, meetRequirements } from '../setup/requirements.ts'
import { prepareDebian } from './debian-root.ts'
import { makeTestKey } from './test-debs.ts'

async function run(): Promise<number> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    process.stderr.write('Only root on a Linux can install into a folder.\n')
    return 1
  }
  await meetRequirements(['debootstrap', 'iproute2', 'mounting'])
  const scratch = mkdtempSync(join(tmpdir(), 'askfirst-package-'))
  try {
    const key = makeTestKey()
    const [publicFile, secretFile, out] = ['key.pub', 'key', 'out'].map((name) => join(scratch, name)) as [
      string,
      string,
      string,
    ]
    writeFileSync(publicFile, key.publicText)
    writeFileSync(secretFile, await secretKeyText(key.secret, null), { mode: 0o600 })
    const inherited = { stdio: 'inherit' } as const
    const words = ['--stand-in', '--out', out, '--update-key', publicFile]
    const packed = spawnSync(process.execPath, [join(import.meta.dirname, 'package.ts'), ...words], inherited)
    if (packed.status !== 0) return 1
    const [deb] = globSync(join(out, '*.deb'))
    const tree = join(out, 'debian')
    const namespaces = ['--mount', '--net', '--pid', '--fork', '--kill-child']
    const inside = [
      process.execPath,
      join(import.meta.dirname, 'in-debian.ts'),
      await prepareDebian(),
      deb ?? '',
      tree,
      secretFile,
    ]
    return spawnSync('unshare', [...namespaces, ...inside], inherited).status ?? 1
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

try {
  process.exitCode = await run()
} catch (error) {
  if (!(error instanceof MissingRequirement)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
