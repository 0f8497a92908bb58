// `npm run privacy:mutants`: breaks each promise in the built player, and the borders at random in a copy of the
// sources, and sees a test fail each time.
import { parseArgs } from 'node:util'
import { runChance } from './run-chance.ts'
import { runPlanted } from './run-planted.ts'

const { values } = parseArgs({
  options: {
    /** Which of the planted ones: P4,P5; `none` for none of them. */
    only: { type: 'string', default: '' },
    random: { type: 'string', default: '66' },
    seed: { type: 'string', default: '1' },
    /** Only borders with this in their name. */
    file: { type: 'string' },
  },
})

const planted = await runPlanted(values.only.split(',').filter(Boolean))
const chance = await runChance(Number(values.random), Number(values.seed), values.file)
console.log(`planted in the built player: ${planted.caught} caught, ${planted.missed} not`)
console.log(
  `at random on the borders (seed ${values.seed}): ${chance.caught} caught, ${chance.missed} not, ${chance.equivalent} equivalent`,
)
process.exitCode = planted.missed + chance.missed === 0 && planted.caught + chance.caught > 0 ? 0 : 1
