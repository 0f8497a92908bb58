// `npm run soak:sessions`: two thousand sessions in a row in one player, and what grew meanwhile. Whoever ends it sooner
// (Ctrl+C) is told of those that were.
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { describeHost, describeMachine } from '../../bench/measuring/machine.ts'
import { growthOf } from './growth.ts'
import { growthTable, memoryTable, sampleLine } from './growth-table.ts'
import { sessionKinds } from './hurried-sessions.ts'
import { interrupted } from './interrupted.ts'
import { type Soak, soakSessions } from './soak-sessions.ts'

const { values } = parseArgs({
  options: { sessions: { type: 'string', default: '2000' }, write: { type: 'string' } },
})
const sessions = Number(values.sessions)

async function pageOf({ samples, came, tried, brokenBy }: Soak, hours: number): Promise<string> {
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
    ...(brokenBy === null ? [] : ['**A session did not come to its end, and the run ended there.**', '']),
    ...growthTable(growthOf(samples), 'sessions'),
    '',
    ...memoryTable(samples, 'sessions'),
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

const began = performance.now()
const soak = await soakSessions({
  sessions,
  every: Math.max(1, Math.min(25, Math.floor(sessions / 20))),
  progress: (sample) => console.log(sampleLine(sample, 'sessions')),
  signal: interrupted(),
})
if (soak.brokenBy !== null) console.error(`It went no further:\n${soak.brokenBy}`)
const text = await pageOf(soak, (performance.now() - began) / 3_600_000)
console.log(text)
if (values.write !== undefined) await writeFile(values.write, text)
process.exitCode = soak.brokenBy !== null || growthOf(soak.samples).some(({ grows }) => grows) ? 1 : 0
