// `npm run soak:sessions`: two thousand sessions in a row in one player, and what grew meanwhile. Whoever ends it sooner
// (Ctrl+C) is told of those that were.
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { describeHost, describeMachine } from '../../bench/measuring/machine.ts'
import { type Growth, growthOf, type Sample } from './growth.ts'
import { sessionKinds } from './hurried-sessions.ts'
import { type Soak, soakSessions } from './soak-sessions.ts'

const { values } = parseArgs({
  options: { sessions: { type: 'string', default: '2000' }, write: { type: 'string' } },
})
const sessions = Number(values.sessions)

const units: { readonly [Name in Growth['measure']]: (value: number) => string } = {
  memory: (value) => `${(value / 1e6).toFixed(1)} MB`,
  handles: (value) => value.toFixed(1),
  processes: (value) => value.toFixed(2),
  files: (value) => value.toFixed(2),
  bytes: (value) => `${(value / 1e3).toFixed(1)} kB`,
  nodes: (value) => value.toFixed(0),
}

const names: { readonly [Name in Growth['measure']]: string } = {
  memory: 'memory of all processes (Pss)',
  handles: 'open files of all processes',
  processes: 'processes',
  files: 'files in the data folder',
  bytes: 'bytes in the data folder',
  nodes: 'nodes of the page',
}

const row = ({ measure, before, after, slope, grows }: Growth): string => {
  const unit = units[measure]
  return `| ${names[measure]} | ${unit(before)} | ${unit(after)} | ${unit(slope)} | ${grows ? '**yes**' : 'no'} |`
}

async function pageOf({ samples, came, tried }: Soak, hours: number): Promise<string> {
  const done = sessionKinds.reduce((sum, kind) => sum + tried[kind], 0)
  const kinds = sessionKinds.map((kind) => `| ${kind} | ${came[kind]} of ${tried[kind]} |`)
  return [
    '# Many sessions in a row',
    '',
    `Measured on ${new Date().toISOString().slice(0, 10)} by \`npm run soak:sessions\`: ${done} sessions in one player, ${hours.toFixed(1)} hours.`,
    '',
    `- Machine: ${describeMachine()}`,
    `- Host: ${await describeHost()}`,
    '',
    '| what | third quarter | last quarter | slope in a thousand sessions | grows |',
    '| --- | --- | --- | --- | --- |',
    ...growthOf(samples).map(row),
    '',
    'Medians of samples that were taken between sessions; the slope is the median over all pairs in the second half. The',
    'sheet’s second and "Is this you?" take a fifth of their time, and every session is ended by the stop key as soon as it',
    'came as far as its kind:',
    '',
    '| ended at | came so far |',
    '| --- | --- |',
    ...kinds,
    '',
    'A session that did not come so far was ended by a doubt before: a busy machine loses a face.',
    '',
  ].join('\n')
}

const line = ({ sessions: done, memory, handles, processes, files, nodes }: Sample): string =>
  `${done} sessions: ${(memory / 1e6).toFixed(0)} MB, ${handles} handles, ${processes} processes, ${files} files, ${nodes} nodes`

const endedSooner = new AbortController()
process.once('SIGINT', () => endedSooner.abort())

const began = performance.now()
const soak = await soakSessions({
  sessions,
  every: Math.max(1, Math.min(25, Math.floor(sessions / 20))),
  progress: (sample) => console.log(line(sample)),
  signal: endedSooner.signal,
})
const text = await pageOf(soak, (performance.now() - began) / 3_600_000)
console.log(text)
if (values.write !== undefined) await writeFile(values.write, text)
process.exitCode = growthOf(soak.samples).some(({ grows }) => grows) ? 1 : 0
