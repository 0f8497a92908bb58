import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { writeArchive } from '../main/content/making/write-archive.node.ts'
import { packageComment } from '../main/content/minisign/package-comment.ts'
import { signMessage } from '../main/content/minisign/sign.node.ts'
import { refusalFor } from '../main/content/refusal.ts'
import { openFolderSource } from '../main/content/source/folder-source.node.ts'
import { signatureName } from '../main/content/source/package-source.ts'
import type { VerifiedHead } from '../main/content/verify/verify-head.ts'
import { type Command, done, type Ending, type Terminal } from './command.ts'
import { namedSecretKey } from './key-files.node.ts'
import { nothingAt } from './nothing-at.node.ts'
import { playerVersion } from './player-version.node.ts'
import { progressOf } from './progress.ts'
import { refused } from './refused.ts'
import { checkPackage } from './verify.node.ts'
import { sizeText } from './words/sizes.ts'

/** The largest file that FAT32 holds, as most sticks are sold. */
const fat32Bytes = 4 * 1024 ** 3 - 1

async function write(
  folder: string,
  file: string,
  signature: ReadonlyMap<string, Uint8Array>,
  head: VerifiedHead,
  terminal: Terminal,
): Promise<Ending> {
  const source = await openFolderSource(folder)
  if (!source.ok) return refused(source.refusal)
  const total = Object.values(head.manifest.assets).reduce((sum, { bytes }) => sum + bytes, 0)
  const progress = progressOf(terminal, 'Packing', total)
  const failed = await writeArchive(source.value, file, signature, progress.add)
  progress.end()
  if (failed) return refused(refusalFor(failed))
  const { size } = await stat(file)
  terminal.out(`${file}: ${head.manifest.id} ${head.manifest.version}, ${sizeText(size)}\n`)
  if (size > fat32Bytes) {
    terminal.error(
      `This file is larger than 4 GiB, which a stick with FAT32 cannot hold. Take a stick with exFAT, or copy the folder ` +
        `itself to the stick under the name askfirst.\n`,
    )
  }
  return done
}

export const pack: Command = {
  usage: 'DIR [--sign KEY] [--out FILE]',
  details: `  Checks the package folder DIR as a player does and writes it as one file to carry. The same folder always
  gives the same bytes.
  --sign KEY   signs it with this secret key; without, a signature that lies in the folder comes along
  --out FILE   where to; by default ID-VERSION.askfirst
`,
  options: { sign: { type: 'string' }, out: { type: 'string' } },
  async run({ words: [folder, ...more], options }, terminal) {
    if (folder === undefined || more.length > 0) return { kind: 'wrong-use', sentence: 'Name one package folder.' }
    const nothing = await nothingAt(folder)
    if (nothing) return nothing
    const policy = { playerVersion, trustedKeys: [], allowUnsigned: true, follows: null }
    const checked = await checkPackage(folder, policy, terminal)
    if (!checked.ok) return refused(checked.refusal)
    const { manifest, manifestBytes } = checked.value
    const signature = new Map<string, Uint8Array>()
    if (typeof options.sign === 'string') {
      const key = await namedSecretKey(options.sign)
      if (!key.ok) return key.refusal
      const text = signMessage(manifestBytes, key.value, packageComment(manifest.id, manifest.version))
      signature.set(signatureName, Buffer.from(text))
    }
    const file = resolve(typeof options.out === 'string' ? options.out : `${manifest.id}-${manifest.version}.askfirst`)
    return write(resolve(folder), file, signature, checked.value, terminal)
  },
}
