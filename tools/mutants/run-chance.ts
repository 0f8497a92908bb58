import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Chance, chanceFrom } from '../fuzz/random.ts'
import { repository } from '../setup/folders.ts'
import { type Border, borders } from './border-list.ts'
import { type ChanceMutant, chanceMutants, drawInTurn, lineOf, mutated } from './chance-mutants.ts'
import { equivalents } from './equivalent-list.ts'
import { copySources } from './source-copy.ts'

type Drawn = {
  readonly border: Border
  readonly mutant: ChanceMutant
  /** The line that it begins in, as it is and as it becomes. */
  readonly line: string
  readonly changed: string
}

async function allOf(border: Border): Promise<Drawn[]> {
  const source = await readFile(join(repository, border.file), 'utf8')
  return chanceMutants(source).map((mutant) => ({
    border,
    mutant,
    line: lineOf(source, mutant),
    changed: lineOf(mutated(source, mutant), mutant),
  }))
}

/** Why no test could notice this one; undefined: one must. */
const reasonFor = ({ border, mutant, line }: Drawn): string | undefined =>
  equivalents.find(
    (each) => each.file === border.file && each.line === line && each.from === mutant.from && each.to === mutant.to,
  )?.reason

async function draw(count: number, chance: Chance, only: string | undefined): Promise<Drawn[]> {
  const chosen = borders.filter(({ file }) => only === undefined || file.includes(only))
  return drawInTurn(await Promise.all(chosen.map(allOf)), count, chance)
}

export type ChanceOutcome = { readonly caught: number; readonly equivalent: number; readonly missed: number }

/** Plants so many changes of chance on the borders, one after the other, and asks the unit tests that answer for them. */
export async function runChance(count: number, seed: number, only?: string): Promise<ChanceOutcome> {
  const drawn = await draw(count, chanceFrom(seed), only)
  const outcome = { caught: 0, equivalent: 0, missed: 0 }
  const copy = await copySources()
  try {
    const tests = [...new Set(drawn.flatMap(({ border }) => border.tests))]
    // Tests that fail without any mutant notice nothing.
    if (tests.length > 0 && !(await copy.passesUnbroken(tests)))
      throw new Error(`these fail as they are: ${tests.join(' ')}`)
    for (const each of drawn) {
      const { border, mutant, line, changed } = each
      const reason = reasonFor(each)
      const caught =
        reason === undefined &&
        (await copy.with(
          border.file,
          (whole) => mutated(whole, mutant),
          async () => !(await copy.passes(border.tests)),
        ))
      const said = caught ? 'caught    ' : reason === undefined ? 'NOT CAUGHT' : 'equivalent'
      outcome[caught ? 'caught' : reason === undefined ? 'missed' : 'equivalent'] += 1
      console.log(`${said} ${border.file}: ${mutant.kind}`)
      console.log(`  - ${line}\n  + ${changed}`)
      if (reason !== undefined) console.log(`  ${reason}`)
    }
  } finally {
    await copy.remove()
  }
  return outcome
}
