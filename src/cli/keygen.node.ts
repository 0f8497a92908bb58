import { rm, writeFile } from 'node:fs/promises'
import { systemCode } from '../main/base/system-code.ts'
import { keyIdText } from '../main/content/minisign/key-id.ts'
import { publicKeyFile } from '../main/content/minisign/public-key.ts'
import { makeSecretKey, secretKeyText } from '../main/content/minisign/secret-key.node.ts'
import { type Command, done } from './command.ts'
import { askHidden } from './key-files.node.ts'
import { notWritten } from './not-written.ts'

export const keygen: Command = {
  usage: 'NAME [--no-password]',
  details: `  Writes NAME.key, which signs and stays with you, and NAME.pub, which players trust.
  Both are minisign's own; the stock tool uses them as well.
  --no-password   leaves the key open for whoever can read its file
`,
  options: { 'no-password': { type: 'boolean' } },
  async run({ words: [name, ...more], options }, { out }) {
    if (name === undefined || more.length > 0) return { kind: 'wrong-use', sentence: 'Name the key.' }
    let password: string | null = null
    if (options['no-password'] !== true) {
      password = await askHidden('Password: ')
      if (password === '') return { kind: 'wrong-use', sentence: 'A password is needed, or --no-password.' }
      if (process.stdin.isTTY === true && (await askHidden('Once more: ')) !== password) {
        return { kind: 'wrong-use', sentence: 'The two passwords were different.' }
      }
    }
    const key = makeSecretKey()
    const text = await secretKeyText(key, password)
    try {
      // Never one half of a pair beside the other half of another.
      await writeFile(`${name}.pub`, publicKeyFile(key.keyId, key.publicKey), { flag: 'wx' })
      await writeFile(`${name}.key`, text, { mode: 0o600, flag: 'wx' }).catch(async (error: unknown) => {
        await rm(`${name}.pub`)
        throw error
      })
    } catch (error) {
      if (systemCode(error) === 'EEXIST')
        return { kind: 'wrong-use', sentence: `${name}.key or ${name}.pub is there already.` }
      return notWritten(`${name}.key`, error)
    }
    out(`Key ${keyIdText(key.keyId)}: ${name}.key signs, ${name}.pub is what players trust.\n`)
    return done
  },
}
