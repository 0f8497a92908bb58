import { type Manifest, manifestSchema, packageLimits } from '../../../contract/package/package.ts'
import { packageRules } from '../../../contract/package/package-rules.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { isNewerVersion } from '../../base/version-order.ts'
import { readJson } from './json-check.ts'
import { type Refusal, refusalFor } from './refusal.ts'
import { shapeRefusal } from './shape-refusal.ts'

/** The formats that this player reads. */
const knownFormats = ['askfirst/1'] as const

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined
}

const sizeOf = (value: unknown): number =>
  Array.isArray(value) ? value.length : typeof value === 'object' && value !== null ? Object.keys(value).length : 0

const counts = [
  ['assets', packageLimits.assets, 'too-many-assets'],
  ['playlists', packageLimits.playlists, 'too-many-playlists'],
  ['schedule', packageLimits.scheduleEntries, 'too-many-schedule-entries'],
  ['triggers', packageLimits.triggers, 'too-many-triggers'],
  ['interests', packageLimits.interests, 'too-many-interests'],
] as const

/** Counts that have a reason of their own, before anything of that size is looked at closely. */
function countRefusal(value: unknown): Refusal | undefined {
  for (const [name, most, reason] of counts) {
    if (sizeOf(field(value, name)) > most) return { reason, path: [name], expected: 'at-most', argument: String(most) }
  }
  const playlists = field(value, 'playlists')
  const items = (Array.isArray(playlists) ? playlists : []).reduce((sum, each) => sum + sizeOf(field(each, 'items')), 0)
  if (items <= packageLimits.items) return undefined
  return { reason: 'too-many-items', path: ['playlists'], expected: 'at-most', argument: String(packageLimits.items) }
}

/**
 * The JSON that the bytes of a `manifest.json` hold, whatever that says; a byte order mark in front is an editor's, and does
 * no harm. Refused: `manifest-too-large`, or `manifest-invalid` with the place.
 */
export function readManifestJson(bytes: Uint8Array): Result<unknown, Refusal> {
  if (bytes.length > packageLimits.manifestBytes) {
    const argument = String(packageLimits.manifestBytes)
    return refuse({ reason: 'manifest-too-large', path: [], expected: 'at-most', argument })
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse({ ...refusalFor('manifest-invalid'), expected: 'utf-8' })
  }
  const read = readJson(text, packageLimits.jsonDepth)
  return 'problem' in read ? refuse({ reason: 'manifest-invalid', ...read.problem }) : succeed(read.value)
}

/**
 * Reads the bytes of a `manifest.json` for a player of version `playerVersion`. Refused, with the first reason found:
 * `manifest-too-large`, `format-unknown`, `too-many-…` for each count that has a limit, `player-too-old`, and all that
 * the schema and the rules of the format refuse.
 */
export function readManifest(bytes: Uint8Array, playerVersion: string): Result<Manifest, Refusal> {
  const read = readManifestJson(bytes)
  if (!read.ok) return read
  const format = field(read.value, 'format')
  if (!knownFormats.some((known) => known === format)) {
    return refuse({ reason: 'format-unknown', path: ['format'], expected: 'format', argument: knownFormats.join(', ') })
  }
  const counted = countRefusal(read.value)
  if (counted) return refuse(counted)
  const shaped = manifestSchema.safeParse(read.value)
  if (!shaped.success) return refuse(shapeRefusal(shaped.error))
  const manifest = shaped.data
  if (manifest.minimumPlayer !== undefined && isNewerVersion(manifest.minimumPlayer, playerVersion)) {
    const argument = manifest.minimumPlayer
    return refuse({ reason: 'player-too-old', path: ['minimumPlayer'], expected: 'player-version', argument })
  }
  const [breach] = packageRules(manifest)
  return breach ? refuse(breach) : succeed(manifest)
}
