import { playerVersionSchema, type UpdateReason } from '../../contract/views/update-view.ts'
import { type Result, refuse, succeed } from '../base/result.ts'
import { isNewerVersion } from '../base/version-order.ts'

/** One version of the player, as the trusted comment of its signature names it. */
export type Release = { readonly version: string; readonly system: string }

/** What this player is. */
export type OwnRelease = Release

const product = 'askfirst-player'
const named = new RegExp(`^product:${product}\\tversion:([^\\t]+)\\tsystem:([^\\t]+)$`)

/** The trusted comment that makes a signature one for an update of the player. */
export function releaseComment({ version, system }: Release): string {
  return `product:${product}\tversion:${version}\tsystem:${system}`
}

/** Reads such a comment; undefined for every other, a package's included: one key may sign both. */
export function readRelease(comment: string): Release | undefined {
  const [, version = '', system = ''] = named.exec(comment) ?? []
  return playerVersionSchema.safeParse(version).success && system !== '' ? { version, system } : undefined
}

/** How a signature stands to the key that updates must be signed with. */
export type CommentVerdict =
  | { readonly kind: 'trusted'; readonly trustedComment: string }
  | { readonly kind: 'key-unknown' }
  | { readonly kind: 'invalid' }

/** Whether a release may be offered to staff: signed with the key, this product, this system, newer. */
export function judgeRelease(verdict: CommentVerdict, own: OwnRelease): Result<Release, UpdateReason> {
  if (verdict.kind === 'key-unknown') return refuse('key-unknown')
  if (verdict.kind === 'invalid') return refuse('signature-invalid')
  const release = readRelease(verdict.trustedComment)
  if (!release) return refuse('not-a-player')
  if (release.system !== own.system) return refuse('other-system')
  return isNewerVersion(release.version, own.version) ? succeed(release) : refuse('not-newer')
}

const processors: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' }

/** The name of a system in a release's comment, by Node's words for both. */
export function systemName(platform: string, processor: string): string {
  return platform === 'win32' ? `windows-${processor}` : `debian-${processors[processor] ?? processor}`
}
