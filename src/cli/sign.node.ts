import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { localLineRefusal } from '../main/content/local-line.ts'
import { readManifest } from '../main/content/manifest/read-manifest.ts'
import { refusalFor } from '../main/content/manifest/refusal.ts'
import { packageComment } from '../main/content/minisign/package-comment.ts'
import type { SecretKey } from '../main/content/minisign/secret-key.node.ts'
import { signMessage } from '../main/content/minisign/sign.node.ts'
import { manifestName, signatureName } from '../main/content/source/package-source.ts'
import { type Command, done, type Ending } from './command.ts'
import { namedSecretKey } from './key-files.node.ts'
import { notWritten } from './not-written.ts'
import { noFolderAt } from './nothing-at.node.ts'
import { playerVersion } from './player-version.node.ts'
import { refused } from './refused.ts'

/** Signs the manifest of a package folder; a manifest with an error is not signed. */
async function signFolder(folder: string, key: SecretKey): Promise<Ending> {
  const bytes = await readFile(join(folder, manifestName)).catch(() => null)
  if (!bytes) return refused(refusalFor('not-a-package'))
  const read = readManifest(bytes, playerVersion)
  if (!read.ok) return refused(read.refusal)
  const local = localLineRefusal(read.value)
  if (local) return refused(local)
  const { id, version } = read.value
  const file = join(folder, signatureName)
  try {
    await writeFile(file, signMessage(bytes, key, packageComment(id, version)))
    return done
  } catch (error) {
    return notWritten(file, error)
  }
}

export const sign: Command = {
  usage: 'DIR --key KEY',
  details: `  Writes DIR/manifest.json.minisig, as minisign -S does. A packed file is signed by packing its folder with --sign.
  --key KEY   the secret key, made by askfirst keygen or minisign -G
`,
  options: { key: { type: 'string' } },
  async run({ words: [folder, ...more], options }, { out }) {
    if (folder === undefined || more.length > 0) return { kind: 'wrong-use', sentence: 'Name one package folder.' }
    if (typeof options.key !== 'string') return { kind: 'wrong-use', sentence: 'Name the secret key with --key.' }
    const nothing = await noFolderAt(folder)
    if (nothing) return nothing
    const key = await namedSecretKey(options.key)
    if (!key.ok) return key.refusal
    const ending = await signFolder(folder, key.value)
    if (ending.kind === 'done') out(`${folder} is signed.\n`)
    return ending
  },
}
