import { parseArgs } from 'node:util'
import { runKills } from './kill-run.ts'

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' }, seed: { type: 'string' } } })
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)
console.log(`seed ${seed}`)
const { kills, hit, wrong } = await runKills(Number(values.kills), seed)
for (const fault of wrong) console.log(`✘ ${fault}`)
const where = Object.entries(hit).map(([work, times]) => `${times} in ${work}`)
console.log(`${kills} kills (${where.join(', ')}): ${wrong.length} faults`)
process.exitCode = wrong.length === 0 && kills > 0 ? 0 : 1
