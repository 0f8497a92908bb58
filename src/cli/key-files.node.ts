import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { type Result, refuse, succeed } from '../main/base/result.ts'
import { type PublicKey, readPublicKey } from '../main/content/minisign/public-key.ts'
import { readSecretKey, type SecretKey } from '../main/content/minisign/secret-key.node.ts'
import type { Ending } from './command.ts'

/** A public key as it was typed: the file of it, or its one line. */
export async function namedPublicKey(word: string): Promise<Result<PublicKey, Ending>> {
  const typed = readPublicKey(word)
  if (typed) return succeed(typed)
  const text = await readFile(word, 'utf8').catch(() => null)
  const key = text === null ? undefined : readPublicKey(text)
  if (key) return succeed(key)
  const sentence =
    text === null
      ? `${word} is no public key, and no file that could be read.`
      : `${word} is no public key of minisign.`
  return refuse({ kind: 'wrong-use', sentence })
}

/** Asks for a line that is not shown. Without a terminal the line is read from the input all the same. */
export function askHidden(question: string): Promise<string> {
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, next) => next() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY === true })
  return new Promise((resolve) => {
    let answer = ''
    lines.once('line', (line) => {
      answer = line
      lines.close()
    })
    lines.once('close', () => {
      process.stderr.write('\n')
      resolve(answer)
    })
  })
}

const problems = {
  'no-key': 'is no secret key of minisign, or is damaged.',
  'password-needed': 'needs its password.',
  'password-wrong': 'does not open with this password.',
} as const

/** The secret key in a file; its password is asked for where it has one. */
export async function namedSecretKey(file: string): Promise<Result<SecretKey, Ending>> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return refuse({ kind: 'wrong-use', sentence: `The key ${file} could not be read.` })
  const key = await readSecretKey(text, () => askHidden(`Password of ${file}: `))
  return key.ok ? key : refuse({ kind: 'wrong-use', sentence: `${file} ${problems[key.refusal]}` })
}
