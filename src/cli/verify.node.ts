import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { type Result, refuse, succeed } from '../main/base/result.ts'
import type { Refusal } from '../main/content/manifest/refusal.ts'
import { refusalSentence } from '../main/content/manifest/refusal-sentence.ts'
import type { PublicKey } from '../main/content/minisign/public-key.ts'
import { openPackageSource } from '../main/content/source/open-source.node.ts'
import { checkingEffects } from '../main/content/verify/checking-effects.node.ts'
import type { FollowedLine } from '../main/content/verify/followed-line.ts'
import type { Policy, VerifiedHead } from '../main/content/verify/verify-head.ts'
import { verifyPackage } from '../main/content/verify/verify-package.ts'
import { type Command, done, type Ending, type GivenWords, type Refused, type Terminal } from './command.ts'
import { dateWarning } from './date-ahead.ts'
import { namedPublicKey } from './key-files.node.ts'
import { notWritten } from './not-written.ts'
import { nothingAt } from './nothing-at.node.ts'
import { playerVersion } from './player-version.node.ts'
import { progressOf } from './progress.ts'
import { refused } from './refused.ts'
import { signerText } from './words/signer.ts'

function followedLine(text: string): FollowedLine | undefined {
  const match = /^([a-z0-9-]{1,64})@(\d{1,15})$/.exec(text)
  if (!match) return undefined
  return { id: match[1] ?? '', version: Number(match[2]), manifestSha256: null, whole: true }
}

async function policyOf({ options }: GivenWords): Promise<Result<Policy, Ending>> {
  const keys: PublicKey[] = []
  for (const word of [options.key ?? []].flat()) {
    const key = await namedPublicKey(String(word))
    if (!key.ok) return key
    keys.push(key.value)
  }
  const newer = options['newer-than']
  const follows = typeof newer === 'string' ? followedLine(newer) : null
  if (follows === undefined) return refuse({ kind: 'wrong-use', sentence: '--newer-than wants ID@VERSION.' })
  return succeed({ playerVersion, trustedKeys: keys, allowUnsigned: options['allow-unsigned'] === true, follows })
}

/** How a check came out; an ending: there was no room here for what has to be looked into. */
type Checked = Result<VerifiedHead, Refusal> | Refused

/** Checks a package as a player does, and keeps nothing of it. */
export async function checkPackage(path: string, policy: Policy, terminal: Terminal): Promise<Checked> {
  const source = await openPackageSource(resolve(path))
  if (!source.ok) return source
  const total = Array.from(source.value.entries.values()).reduce((sum, bytes) => sum + bytes, 0)
  const progress = progressOf(terminal, 'Checking', total)
  try {
    const effects = await checkingEffects(progress.add)
    // What cannot be read of the package is a refusal: all that is written lies here.
    return await verifyPackage(source.value, policy, effects).finally(effects.dispose)
  } catch (error) {
    return notWritten(tmpdir(), error)
  } finally {
    progress.end()
    await source.value.close()
  }
}

/** The outcome as `--json` prints it, for programs. */
function told(checked: Checked): object {
  if ('kind' in checked) return { ok: false, reason: checked.reason, sentence: checked.sentence }
  if (!checked.ok) return { ok: false, ...checked.refusal, sentence: refusalSentence(checked.refusal) }
  const { manifest, signer } = checked.value
  return { ok: true, id: manifest.id, version: manifest.version, signer }
}

export const verify: Command = {
  usage: 'FILE|DIR [--key PUB]… [--allow-unsigned] [--newer-than ID@VERSION] [--json]',
  details: `  --key PUB             trusts this public key: its file or its line; more than one may be named
  --allow-unsigned      takes a package that nobody known has signed; a wrong signature is still refused
  --newer-than ID@V     wants a newer version than V of the line ID
  --json                writes the outcome as one line of JSON
`,
  options: {
    key: { type: 'string', multiple: true },
    'allow-unsigned': { type: 'boolean' },
    'newer-than': { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(given, terminal) {
    const [path, ...more] = given.words
    if (path === undefined || more.length > 0) return { kind: 'wrong-use', sentence: 'Name one package.' }
    const nothing = await nothingAt(path)
    if (nothing) return nothing
    const policy = await policyOf(given)
    if (!policy.ok) return policy.refusal
    const checked = await checkPackage(path, policy.value, terminal)
    if (given.options.json === true) terminal.out(`${JSON.stringify(told(checked))}\n`)
    if ('kind' in checked) return checked
    if (!checked.ok) return refused(checked.refusal)
    const { manifest, signer } = checked.value
    if (given.options.json !== true)
      terminal.out(`${manifest.id} ${manifest.version} is whole. ${signerText(signer)}\n`)
    const warning = dateWarning(manifest.createdAt, Date.now())
    if (warning !== undefined) terminal.error(`${warning}\n`)
    return done
  },
}
