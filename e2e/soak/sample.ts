import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type MemoryPart, memoryParts, type Sample } from './growth.ts'
import type { PageFigures } from './page-figures.ts'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/**
 * Memory that a process has to itself, and its part of what it shares, in bytes; 0: it ended meanwhile. Pages of files are
 * left out: a process's part of its program falls and rises with every other program that is the same.
 */
async function memoryOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  const kilobytes = [...text.matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+)/gm)].map(([, found]) => Number(found))
  return sum(kilobytes) * 1024
}

/** Chromium says in their command lines what its processes are; main is known by its number. */
async function partOf(pid: number, main: number): Promise<MemoryPart> {
  if (pid === main) return 'main'
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  if (line.includes('--type=renderer')) return 'pages'
  return line.includes('--type=gpu-process') ? 'graphics' : 'others'
}

async function memoryByPart(pids: readonly number[], main: number): Promise<Record<MemoryPart, number>> {
  const each = await Promise.all(
    pids.map(async (pid) => ({ part: await partOf(pid, main), bytes: await memoryOf(pid) })),
  )
  const of = (wanted: MemoryPart): number => sum(each.filter(({ part }) => part === wanted).map(({ bytes }) => bytes))
  return Object.fromEntries(memoryParts.map((part) => [part, of(part)])) as Record<MemoryPart, number>
}

const handlesOf = async (pid: number): Promise<number> => (await readdir(`/proc/${pid}/fd`).catch(() => [])).length

async function filesIn(directory: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(
    files.map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return { files: files.length, bytes: sum(sizes) }
}

export type LookedAt = {
  readonly dataDirectory: string
  /** Its first process. */
  readonly main: number
  processes(): Promise<number[]>
}

/** Looks at a player from outside; `inside` is what main and the page said of themselves after so many sessions or items. */
export async function takeSample(
  { dataDirectory, main, processes }: LookedAt,
  inside: PageFigures & Pick<Sample, 'done' | 'mainHeap'>,
): Promise<Sample> {
  const pids = await processes()
  const [parts, handles, { files, bytes }, logs] = await Promise.all([
    memoryByPart(pids, main),
    Promise.all(pids.map(handlesOf)),
    filesIn(dataDirectory),
    filesIn(join(dataDirectory, 'logs')),
  ])
  return {
    ...inside,
    memory: sum(Object.values(parts)),
    parts,
    handles: sum(handles),
    processes: pids.length,
    files,
    bytes,
    logBytes: logs.bytes,
  }
}
