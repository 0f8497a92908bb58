import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { repository } from '../setup/folders.ts'
import { runQuietly } from '../setup/run.ts'
import { controlFile } from './debian-control.ts'
import { NotFitToPack } from './pack.ts'

type DebianOrder = {
  /** The folder that `pack` made. */
  readonly packed: string
  readonly engine: 'electron' | 'stand-in'
  readonly version: string
  readonly output: string
  readonly updateKey: string | undefined
}

/** Node's word for the processor, and Debian's. */
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' }

/** Where our own files go, beside the program; `executable` ones get their bit whatever the checkout says. */
const placed: readonly { readonly from: string; readonly to: string; readonly executable?: true }[] = [
  { from: 'resources/debian/take-update', to: 'usr/lib/askfirst/take-update', executable: true },
  { from: 'resources/debian/end-player', to: 'usr/lib/askfirst/end-player', executable: true },
  { from: 'resources/systemd/askfirst.service', to: 'lib/systemd/system/askfirst.service' },
  { from: 'resources/systemd/askfirst-update.path', to: 'lib/systemd/system/askfirst-update.path' },
  { from: 'resources/systemd/askfirst-update.service', to: 'lib/systemd/system/askfirst-update.service' },
  { from: 'resources/systemd/askfirst-stick@.service', to: 'lib/systemd/system/askfirst-stick@.service' },
  { from: 'resources/debian/90-askfirst-sticks.rules', to: 'usr/share/askfirst/90-askfirst-sticks.rules' },
  { from: 'resources/debian/askfirst.desktop', to: 'usr/share/applications/askfirst.desktop' },
  { from: 'resources/icon.png', to: 'usr/share/icons/hicolor/512x512/apps/askfirst.png' },
  { from: 'resources/icon.svg', to: 'usr/share/icons/hicolor/scalable/apps/askfirst.svg' },
  { from: 'LICENSE', to: 'usr/share/doc/askfirst/copyright' },
  { from: 'resources/debian/postinst', to: 'DEBIAN/postinst', executable: true },
  { from: 'resources/debian/prerm', to: 'DEBIAN/prerm', executable: true },
  { from: 'resources/debian/postrm', to: 'DEBIAN/postrm', executable: true },
]

/** Everyone may read what is installed, and only root may change it, however the checkout's own rights are. */
function setRights(path: string): void {
  const found = statSync(path)
  if (!found.isDirectory()) chmodSync(path, found.mode & 0o100 ? 0o755 : 0o644)
  else {
    chmodSync(path, 0o755)
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (!entry.isSymbolicLink()) setRights(join(path, entry.name))
    }
  }
}

function kibibytes(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
  return Math.ceil(bytes / 1024)
}

/** Makes the `.deb` of a packed player. Resolves to its path. */
export async function makeDeb({ packed, engine, version, output, updateKey }: DebianOrder): Promise<string> {
  const architecture = architectures[process.arch]
  if (architecture === undefined) throw new NotFitToPack(`No name in Debian for ${process.arch}.`)
  const tree = join(output, 'debian')
  rmSync(tree, { recursive: true, force: true })
  const place = (from: string, to: string): void => {
    mkdirSync(dirname(join(tree, to)), { recursive: true })
    cpSync(from, join(tree, to), { recursive: true, verbatimSymlinks: true })
  }
  place(packed, 'opt/askfirst')
  for (const { from, to, executable } of placed) {
    place(join(repository, from), to)
    if (executable) chmodSync(join(tree, to), 0o755)
  }
  if (updateKey !== undefined) place(updateKey, 'etc/askfirst/update-key.pub')
  mkdirSync(join(tree, 'usr/bin'), { recursive: true })
  symlinkSync('/opt/askfirst/askfirst', join(tree, 'usr/bin/askfirst'))
  const installedSize = kibibytes(tree)
  writeFileSync(join(tree, 'DEBIAN/control'), controlFile({ version, architecture, engine, installedSize }))
  // A key that the shop has put there itself is not replaced by an update.
  if (updateKey !== undefined) writeFileSync(join(tree, 'DEBIAN/conffiles'), '/etc/askfirst/update-key.pub\n')
  setRights(tree)
  const name = engine === 'electron' ? 'askfirst-player' : 'askfirst-standin'
  const deb = join(output, `${name}_${version}_${architecture}.deb`)
  const { code, output: said } = await runQuietly('dpkg-deb', [
    '--root-owner-group',
    '-Zzstd',
    '-z3',
    '--build',
    tree,
    deb,
  ])
  if (code !== 0 || !existsSync(deb)) throw new NotFitToPack(`dpkg-deb: ${said}`)
  return deb
}
