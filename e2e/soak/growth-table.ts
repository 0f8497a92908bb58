import { type Growth, type Measure, memoryParts, type Sample } from './growth.ts'

const megabytes = (value: number): string => `${(value / 1e6).toFixed(1)} MB`
const inTenths = (value: number): string => value.toFixed(1)

const units: { readonly [Name in Measure]: (value: number) => string } = {
  memory: megabytes,
  mainHeap: megabytes,
  pageHeap: megabytes,
  embedderHeap: megabytes,
  backingStorage: megabytes,
  handles: (value) => value.toFixed(1),
  processes: (value) => value.toFixed(2),
  files: (value) => value.toFixed(2),
  bytes: (value) => `${(value / 1e3).toFixed(1)} kB`,
  logBytes: (value) => `${(value / 1e3).toFixed(1)} kB`,
  nodes: (value) => value.toFixed(0),
  documents: inTenths,
  frames: inTenths,
  listeners: inTenths,
  layoutObjects: inTenths,
  resources: inTenths,
  arrayBuffers: inTenths,
  contexts: inTenths,
  detached: inTenths,
  observers: inTenths,
  workers: inTenths,
}

const names: { readonly [Name in Measure]: string } = {
  memory: 'memory of all processes (Pss)',
  mainHeap: 'of it objects of main that are kept',
  pageHeap: 'of it objects of the page’s scripts that are kept',
  embedderHeap: 'of it the engine’s objects for the page that are kept',
  backingStorage: 'of it what lies beside both: buffers',
  handles: 'open files of all processes',
  processes: 'processes',
  files: 'files in the data folder',
  bytes: 'bytes in the data folder',
  logBytes: 'bytes of its logs',
  nodes: 'nodes of the page',
  documents: 'its documents',
  frames: 'its frames',
  listeners: 'its event listeners',
  layoutObjects: 'its layout objects',
  resources: 'its resources in the cache',
  arrayBuffers: 'its array buffers',
  contexts: 'its script contexts',
  detached: 'of them detached',
  observers: 'its lifecycle observers',
  workers: 'its workers',
}

/** What was done: sessions, or items that were shown. */
type Unit = 'sessions' | 'items'

const row = ({ measure, before, after, slope, grows }: Growth): string => {
  const unit = units[measure]
  return `| ${names[measure]} | ${unit(before)} | ${unit(after)} | ${unit(slope)} | ${grows ? '**yes**' : 'no'} |`
}

/** What grew, as a Markdown table. */
export function growthTable(growth: readonly Growth[], unit: Unit): string[] {
  return [
    `| what | third quarter | last quarter | slope in a thousand ${unit} | grows |`,
    '| --- | --- | --- | --- | --- |',
    ...growth.map(row),
  ]
}

/** Whose memory it was at the first look, halfway and at the last, as a Markdown table. */
export function memoryTable(samples: readonly Sample[], unit: Unit): string[] {
  const looks = [samples[0], samples[Math.floor(samples.length / 2)], samples.at(-1)].filter(
    (look) => look !== undefined,
  )
  return [
    `| memory of | ${looks.map(({ done }) => `after ${done} ${unit}`).join(' | ')} |`,
    `| --- |${' --- |'.repeat(looks.length)}`,
    ...memoryParts.map((part) => `| ${part} | ${looks.map(({ parts }) => megabytes(parts[part])).join(' | ')} |`),
  ]
}

/** One look in one line, for whoever waits. */
export const sampleLine = (
  { done, memory, parts, mainHeap, pageHeap, handles, processes, files, nodes }: Sample,
  unit: Unit,
): string =>
  `${done} ${unit}: ${(memory / 1e6).toFixed(0)} MB (${memoryParts.map((part) => `${part} ${(parts[part] / 1e6).toFixed(0)}`).join(', ')}; objects ${(mainHeap / 1e6).toFixed(1)} in main, ${(pageHeap / 1e6).toFixed(1)} in the page), ${handles} handles, ${processes} processes, ${files} files, ${nodes} nodes`
