import { resolve } from 'node:path'
import { counting } from '../contract/counting.ts'
import { type OfferedInterest, offeredInterests } from '../contract/package/offered-interests.ts'
import type { Manifest } from '../contract/package/package.ts'
import { readManifest } from '../main/content/manifest/read-manifest.ts'
import { readSignatureFile } from '../main/content/minisign/signature-file.ts'
import { openPackageSource } from '../main/content/source/open-source.node.ts'
import type { PackageSource } from '../main/content/source/package-source.ts'
import { subjectsOf } from '../main/content/verify/verify-head.ts'
import { type Command, done, type Ending } from './command.ts'
import { nothingAt } from './nothing-at.node.ts'
import { playerVersion } from './player-version.node.ts'
import { refused } from './refused.ts'
import { textByLanguageOf } from './words/listing.ts'
import { sizeText } from './words/sizes.ts'

function interestText({ label, restricted }: OfferedInterest): string {
  const text = textByLanguageOf(label)
  return restricted.length > 0 ? `${text} (for adults only: ${restricted.join(', ')})` : text
}

const count = counting('en')

function listing(manifest: Manifest): string {
  const { id, version, title, createdAt, assets, playlists, schedule, triggers, interests } = manifest
  const bytes = Object.values(assets).reduce((sum, asset) => sum + asset.bytes, 0)
  const coupons = new Set(playlists.flatMap(({ items }) => items.flatMap(({ coupon }) => coupon?.code ?? [])))
  const subjects = subjectsOf(manifest)
  const lines = [
    `${id} ${version}: ${title}, made ${createdAt}`,
    `${count(Object.keys(assets).length, 'file', 'files')}, ${sizeText(bytes)}`,
    ...playlists.map(
      (playlist) => `playlist ${playlist.id}: ${count(playlist.items.length, 'item', 'items')}, ${playlist.title}`,
    ),
    [
      count(schedule.length, 'schedule entry', 'schedule entries'),
      count(triggers.length, 'trigger', 'triggers'),
      count(coupons.size, 'coupon', 'coupons'),
    ].join(', '),
    ...(subjects.length > 0
      ? [`sensitive subjects: ${subjects.join(', ')} (staff of each player confirm them once)`]
      : []),
    ...(interests.length > 0 ? [`interests: ${offeredInterests(manifest).map(interestText).join(', ')}`] : []),
  ]
  return `${lines.join('\n')}\n`
}

async function signatureLine(source: PackageSource): Promise<string> {
  const bytes = await source.signatureBytes()
  if (!bytes.ok || !bytes.value) return 'not signed\n'
  const file = readSignatureFile(bytes.value)
  return file ? `signed by ${file.keyId} (not checked here; askfirst verify does)\n` : 'its signature is none\n'
}

async function tell(source: PackageSource, out: (text: string) => void): Promise<Ending> {
  const bytes = await source.manifestBytes()
  if (!bytes.ok) return refused(bytes.refusal)
  const read = readManifest(bytes.value, playerVersion)
  if (!read.ok) return refused(read.refusal)
  out(listing(read.value))
  out(await signatureLine(source))
  return done
}

export const inspect: Command = {
  usage: 'FILE|DIR',
  details: '',
  options: {},
  async run({ words: [path, ...more] }, { out }) {
    if (path === undefined || more.length > 0) return { kind: 'wrong-use', sentence: 'Name one package.' }
    const nothing = await nothingAt(path)
    if (nothing) return nothing
    const source = await openPackageSource(resolve(path))
    if (!source.ok) return refused(source.refusal)
    try {
      return await tell(source.value, out)
    } finally {
      await source.value.close()
    }
  },
}
