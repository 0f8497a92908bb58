import { realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { writeArchive } from '../main/content/making/write-archive.node.ts'
import { refusalFor } from '../main/content/manifest/refusal.ts'
import { commentFits, packageComment } from '../main/content/minisign/package-comment.ts'
import type { SecretKey } from '../main/content/minisign/secret-key.node.ts'
import { signMessage } from '../main/content/minisign/sign.node.ts'
import { readSignatureFile } from '../main/content/minisign/signature-file.ts'
import { openFolderSource } from '../main/content/source/folder-source.node.ts'
import { signatureName } from '../main/content/source/package-source.ts'
import type { VerifiedHead } from '../main/content/verify/verify-head.ts'
import { type Command, done, type Ending, type Terminal } from './command.ts'
import { dateWarning } from './date-ahead.ts'
import { namedSecretKey } from './key-files.node.ts'
import { notWritten } from './not-written.ts'
import { noFolderAt } from './nothing-at.node.ts'
import { playerVersion } from './player-version.node.ts'
import { progressOf } from './progress.ts'
import { refused } from './refused.ts'
import { stickWarning } from './stick-room.ts'
import { warnOfFilms } from './tell-film.node.ts'
import { checkPackage } from './verify.node.ts'
import { sizeText } from './words/sizes.ts'
import { wouldLieIn } from './would-lie-in.node.ts'

async function write(
  folder: string,
  file: string,
  signature: ReadonlyMap<string, Uint8Array>,
  { manifest }: VerifiedHead,
  terminal: Terminal,
): Promise<Ending> {
  const source = await openFolderSource(folder)
  if (!source.ok) return refused(source.refusal)
  const assets = Object.entries(manifest.assets).map(([path, { bytes }]) => ({ path, bytes }))
  const progress = progressOf(
    terminal,
    'Packing',
    assets.reduce((sum, { bytes }) => sum + bytes, 0),
  )
  try {
    const failed = await writeArchive(source.value, file, signature, progress.add)
    if (failed) return refused(refusalFor(failed))
  } catch (error) {
    return notWritten(file, error)
  } finally {
    progress.end()
  }
  const { size } = await stat(file)
  terminal.out(`${file}: ${manifest.id} ${manifest.version}, ${sizeText(size)}\n`)
  for (const warning of [stickWarning(size, assets), dateWarning(manifest.createdAt, Date.now())])
    if (warning !== undefined) terminal.error(`${warning}\n`)
  await warnOfFilms(folder, manifest, terminal)
  return done
}

/** Where the packed file goes, if nobody said so: here, or beside the folder for whoever stands in it. */
async function placeFor(name: string, folder: string): Promise<string> {
  const here = resolve(name)
  return (await wouldLieIn(here, folder)) ? join(dirname(await realpath(folder)), name) : here
}

/** Whether a signature says that it is for this version of this package; what it is really over, only a key can tell. */
function isFor(signatureBytes: Uint8Array, { manifest }: VerifiedHead): boolean {
  const signature = readSignatureFile(signatureBytes)
  return signature !== undefined && commentFits(signature.trustedComment, manifest.id, manifest.version)
}

const notChecked =
  'The signature in the folder came along. It was not checked against a key: askfirst verify FILE --key PUB does that.\n'

function signatureOf({ manifest, manifestBytes }: VerifiedHead, key: SecretKey | undefined) {
  if (!key) return new Map<string, Uint8Array>()
  const text = signMessage(manifestBytes, key, packageComment(manifest.id, manifest.version))
  return new Map([[signatureName, Buffer.from(text)]])
}

export const pack: Command = {
  usage: 'DIR [--sign KEY] [--out FILE]',
  details: `  Checks the package folder DIR as a player does and writes it as one file to carry. The same folder always
  gives the same bytes.
  --sign KEY   signs it with this secret key; without, a signature that lies in the folder comes along,
               unless it names another package or version
  --out FILE   where to; by default ID-VERSION.askfirst, here
`,
  options: { sign: { type: 'string' }, out: { type: 'string' } },
  async run({ words: [folder, ...more], options }, terminal) {
    if (folder === undefined || more.length > 0) return { kind: 'wrong-use', sentence: 'Name one package folder.' }
    const nothing = await noFolderAt(folder)
    if (nothing) return nothing
    const out = typeof options.out === 'string' ? resolve(options.out) : undefined
    if (out !== undefined && (await wouldLieIn(out, folder)))
      return { kind: 'wrong-use', sentence: `${out} would lie in the package itself.` }
    // Asked for first: nobody waits for a check to be told that the key is not there.
    const key = typeof options.sign === 'string' ? await namedSecretKey(options.sign) : undefined
    if (key && !key.ok) return key.refusal
    const policy = { playerVersion, trustedKeys: [], allowUnsigned: true, follows: null }
    const checked = await checkPackage(folder, policy, terminal)
    if ('kind' in checked) return checked
    if (!checked.ok) return refused(checked.refusal)
    const { id, version } = checked.value.manifest
    const { signatureBytes } = checked.value
    const broughtAlong = key === undefined && signatureBytes !== null
    if (broughtAlong && !isFor(signatureBytes, checked.value)) return refused(refusalFor('signature-invalid'))
    const file = out ?? (await placeFor(`${id}-${version}.askfirst`, folder))
    const ending = await write(resolve(folder), file, signatureOf(checked.value, key?.value), checked.value, terminal)
    if (broughtAlong && ending.kind === 'done') terminal.error(notChecked)
    return ending
  },
}
