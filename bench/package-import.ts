import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  atLeast,
  atMost,
  type Bench,
  type Figure,
  megabytes,
  milliseconds,
  percent,
  times,
} from './measuring/figure.ts'
import { type MeasuredImport, measureImport } from './measuring/import-process.ts'
import { makeLargePackage, raiseVersion } from './measuring/large-package.ts'
import { dropFromPageCache } from './measuring/page-cache.ts'
import { runAlone } from './measuring/run.ts'
import { summarize } from './measuring/statistics.ts'

const run = promisify(execFile)
const assetBytes = 10 * 1024 ** 2

type Copied = { readonly copy: number; readonly withHashes: number }

/** Runs a command with the priority that the import process gives itself. */
const asPatient = (...words: readonly string[]) => run('nice', ['-n', '10', ...words])

/** `cp -r`, until it is on the disk; and then the SHA-256 of everything that was copied. In seconds. */
async function copyAndHash(from: string, to: string): Promise<Copied> {
  const began = performance.now()
  const seconds = (): number => (performance.now() - began) / 1000
  await asPatient('cp', '-r', from, to)
  await asPatient('sync', '-f', to)
  const copy = seconds()
  await asPatient('sh', '-c', 'find "$1" -type f -exec sha256sum {} + > /dev/null', 'sh', to)
  return { copy, withHashes: seconds() }
}

type Round = {
  readonly dropped: number | undefined
  readonly copied: Copied
  readonly first: MeasuredImport
  /** The very same again; then a new version of which every file is here; then one with another first file. */
  readonly again: MeasuredImport
  readonly sameFiles: MeasuredImport
  readonly oneChanged: MeasuredImport
}

/** Begins cold, and with nothing of what came before still on its way to the disk. */
async function settle(folder: string, source: string): Promise<number | undefined> {
  await run('sync', ['-f', folder])
  return dropFromPageCache([source])
}

async function takeRound(folder: string, count: number, importFirst: boolean): Promise<Round> {
  const [source, copy, store] = [join(folder, 'package'), join(folder, 'copy'), join(folder, 'store')]
  const copyOnce = async (): Promise<Copied> => {
    await settle(folder, source)
    const copied = await copyAndHash(source, copy)
    await rm(copy, { recursive: true })
    return copied
  }
  const before = importFirst ? undefined : await copyOnce()
  const dropped = await settle(folder, source)
  const first = await measureImport(source, store)
  const again = await measureImport(source, store)
  await raiseVersion(source, 0)
  const sameFiles = await measureImport(source, store)
  await raiseVersion(source, 1)
  await settle(folder, source)
  const oneChanged = await measureImport(source, store)
  await rm(store, { recursive: true })
  const wanted = [count * assetBytes, 0, assetBytes]
  const copiedBytes = [first, sameFiles, oneChanged].map(({ ending }) =>
    ending.kind === 'activated' ? ending.copied : -1,
  )
  if (copiedBytes.join() !== wanted.join()) throw new Error(`copied ${copiedBytes} bytes, not ${wanted}`)
  return { dropped, copied: before ?? (await copyOnce()), first, again, sameFiles, oneChanged }
}

const sizeText = (count: number): string => `${((count * assetBytes) / 1024 ** 3).toFixed(1)} GB in ${count} files`

function figuresOf(count: number, rounds: readonly Round[]): Figure[] {
  const middle = (of: (round: Round) => number): number => summarize(rounds.map(of)).p50
  const seconds = (of: (round: Round) => number): string => {
    const all = rounds.map(of)
    return `p50 ${milliseconds(summarize(all).p50 * 1000)} (${all.map((each) => each.toFixed(2)).join(', ')})`
  }
  const ratio = (of: (round: Round) => number, against: (round: Round) => number): number =>
    middle((round) => of(round) / against(round))
  const first = (round: Round): number => round.first.seconds
  const toCopy = ratio(({ copied }) => copied.copy, first)
  const toHashes = ratio(({ copied }) => copied.withHashes, first)
  const again = ratio(({ again: same }) => same.seconds, first)
  const sameFiles = ratio((round) => round.sameFiles.seconds, first)
  const oneChanged = ratio((round) => round.oneChanged.seconds, first)
  const memory = Math.max(
    ...rounds.flatMap((round) => [round.first.memory, round.sameFiles.memory, round.oneChanged.memory]),
  )
  return [
    { what: `first import, ${sizeText(count)}, cold`, seen: seconds(first) },
    { what: 'cp -r and sync', seen: seconds(({ copied }) => copied.copy) },
    { what: '… and sha256sum', seen: seconds(({ copied }) => copied.withHashes) },
    { what: 'speed against cp -r and sync', seen: times(toCopy), goal: atLeast(toCopy, 0.8, '0.8 ×') },
    { what: 'speed against that and sha256sum', seen: times(toHashes), goal: atLeast(toHashes, 2, '2 ×') },
    {
      what: 'dropped from the page cache before',
      seen: percent(Math.min(...rounds.map(({ dropped }) => dropped ?? 0))),
    },
    { what: 'processor time of the first import', seen: seconds((round) => round.first.processorSeconds) },
    {
      what: 'memory of the import process at most',
      seen: megabytes(memory),
      goal: atMost(memory, 150 * 1024 ** 2, '150 MB'),
    },
    { what: 'the very same again', seen: percent(again), goal: atMost(again, 0.05, '5 % of the first') },
    {
      what: 'a new version with the same files',
      seen: percent(sameFiles),
      goal: atMost(sameFiles, 0.05, '5 % of the first'),
    },
    {
      what: '… with one file of 10 MB changed',
      seen: percent(oneChanged),
      goal: atMost(oneChanged, 0.05 + 1 / count, `5 % and 1/${count} of the first`),
    },
  ]
}

export const packageImport: Bench = {
  name: 'package-import',
  method:
    'The import process as it was built imports a package folder of pictures of 10 MB each into an empty store on the same disk, from its start to its last word; and `cp -r` copies the same folder there, `sync -f` waits until it is on the disk, and `sha256sum` reads the copy, all with the low priority that the import process gives itself. Before either, all earlier writes were waited for and the package was dropped from the page cache. The two take turns at going first. Memory is VmHWM. Then the same package is brought again, then two new versions of it.',
  async measure({ quick }) {
    const [count, rounds] = quick ? [20, 1] : [200, 3]
    const folder = await mkdtemp(join(tmpdir(), 'askfirst-bench-import-'))
    try {
      await makeLargePackage(join(folder, 'package'), count, assetBytes)
      await mkdir(join(folder, 'store'), { recursive: true })
      const taken: Round[] = []
      for (let round = 0; round < rounds; round++) taken.push(await takeRound(folder, count, round % 2 === 0))
      return figuresOf(count, taken)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

if (import.meta.main) await runAlone(packageImport)
