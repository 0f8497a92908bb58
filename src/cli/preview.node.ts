import { resolve } from 'node:path'
import type { Manifest } from '../contract/package/package.ts'
import { createWallClock } from '../main/base/time/wall-clock.ts'
import { readManifest } from '../main/content/manifest/read-manifest.ts'
import { openPackageSource } from '../main/content/source/open-source.node.ts'
import { indexContent } from '../main/playback/content-index.ts'
import { type PreviewedStretch, type PreviewedTurn, previewBetween } from '../main/playback/preview/preview.ts'
import { type Command, done } from './command.ts'
import { instantIn } from './instant-in.ts'
import { nothingAt } from './nothing-at.node.ts'
import { playerVersion } from './player-version.node.ts'
import { refused } from './refused.ts'

const details = `  --at INSTANT   from when on, as 2026-12-24T18:00:00+01:00, or 2026-12-24T18:00 by the
                 player's clock; now if not given
  --hours N      for how long; 24 if not given
  --zone ZONE    the player's time zone, as Europe/Berlin; this computer's if not given

What everybody sees, as far as the package alone decides it: files that are damaged and items
that fail are not known here. Sessions are not in it.
`

const longest = 24 * 366

const turnText = ({ playlist, reason, items }: PreviewedTurn): string => {
  const why = reason.kind === 'schedule' ? `schedule entry ${reason.entry + 1}` : 'default'
  return `${playlist.id} (${why}): ${items.map(({ id }) => id).join(', ')}`
}

function linesOf({ from, until, turns }: PreviewedStretch, time: (instant: number) => string): string {
  const shown = turns.length > 0 ? turns.map(turnText) : ['the neutral picture']
  return [`${time(from)} to ${time(until)}`, ...shown.map((line) => `  ${line}`), ''].join('\n')
}

/** Everything is taken to be there: what is asked is when it would come. */
function contentOf(manifest: Manifest) {
  const assets = Object.entries(manifest.assets)
  const digests = new Map(assets.map(([path, { sha256, type, bytes }]) => [sha256, { path, type, bytes }]))
  return indexContent({ manifest, digests }, () => '')
}

async function readPackage(path: string) {
  const source = await openPackageSource(resolve(path))
  if (!source.ok) return source
  try {
    const bytes = await source.value.manifestBytes()
    return bytes.ok ? readManifest(bytes.value, playerVersion) : bytes
  } finally {
    await source.value.close()
  }
}

function timesIn(zone: string): ((instant: number) => string) | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'medium', timeStyle: 'long' })
    return (instant) => format.format(instant)
  } catch {
    return undefined
  }
}

export const preview: Command = {
  usage: 'FILE|DIR [--at INSTANT] [--hours N] [--zone ZONE]',
  details,
  options: { at: { type: 'string' }, hours: { type: 'string' }, zone: { type: 'string' } },
  async run({ words: [path, ...more], options }, { out }) {
    if (path === undefined || more.length > 0) return { kind: 'wrong-use', sentence: 'Name one package.' }
    const nothing = await nothingAt(path)
    if (nothing) return nothing
    const hours = Number(options.hours ?? 24)
    if (!(hours > 0 && hours <= longest)) return { kind: 'wrong-use', sentence: `--hours takes 1 to ${longest}.` }
    const zone = String(options.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
    const time = timesIn(zone)
    if (!time) return { kind: 'wrong-use', sentence: `--zone takes a time zone as Europe/Berlin, not "${zone}".` }
    const wallClock = createWallClock(zone)
    const from = options.at === undefined ? Date.now() : instantIn(String(options.at), wallClock)
    if (from === undefined)
      return { kind: 'wrong-use', sentence: '--at takes 2026-12-24T18:00:00+01:00, or 2026-12-24T18:00 in --zone.' }
    const read = await readPackage(path)
    if (!read.ok) return refused(read.refusal)
    const until = from + hours * 3_600_000
    for (const stretch of previewBetween(contentOf(read.value), from, until, wallClock)) {
      out(linesOf(stretch, time))
    }
    return done
  },
}
