import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chanceFrom } from '../fuzz/random.ts'
import { repository } from '../setup/folders.ts'
import { borders } from './border-list.ts'
import { chanceMutants, drawInTurn, lineOf, mutated } from './chance-mutants.ts'
import { equivalents } from './equivalent-list.ts'

const source = `type Length = 3
export function mayPass(age: number, words: readonly string[]): boolean {
  if (!words.includes('yes')) return false
  note(age)
  return age >= 18 && ['a', 'b'].includes(words[0] ?? '')
}
`

test('P17: conditions, calls, constants and entries are changed, and types are not', () => {
  const texts = chanceMutants(source).map((mutant) => mutated(source, mutant))
  for (const line of [
    'if (true) return false',
    "if (!!(words.includes('yes'))) return false",
    "if (!words.includes('yes')) return true",
    "return age < 18 && ['a', 'b'].includes(words[0] ?? '')",
    'return (age >= 18)',
    "return (['a', 'b'].includes(words[0] ?? ''))",
    "return age >= (18 * 2 + 1) && ['a', 'b'].includes(words[0] ?? '')",
    "return age >= 18 && ['b'].includes(words[0] ?? '')",
  ])
    expect(
      texts.filter((text) => text.split('\n').some((each) => each.trim() === line)),
      line,
    ).toHaveLength(1)
  expect(texts.some((text) => !text.includes('note(age)'))).toBe(true)
  expect(texts.every((text) => text.startsWith('type Length = 3\n'))).toBe(true)
  expect(texts).not.toContain(source)
})

test('P17: a change is named by the line it begins in', () => {
  const mutants = chanceMutants(source)
  expect(new Set(mutants.map((mutant) => lineOf(source, mutant)))).toEqual(
    new Set([
      "if (!words.includes('yes')) return false",
      'note(age)',
      "return age >= 18 && ['a', 'b'].includes(words[0] ?? '')",
    ]),
  )
})

test('P17: the same seed draws the same, every list in turn, each change once', () => {
  const lists = [['a1', 'a2', 'a3', 'a4'], ['b1'], ['c1', 'c2']]
  const draw = (seed: number, count: number) => drawInTurn(lists, count, chanceFrom(seed))
  expect(draw(1, 5)).toEqual(draw(1, 5))
  expect(draw(1, 3).map((name) => name[0])).toEqual(['a', 'b', 'c'])
  expect(draw(2, 99).toSorted()).toEqual(lists.flat())
})

test('P17: every border and its tests are there, and every change that is called equivalent can still be made', async () => {
  const read = (file: string) => readFile(join(repository, file), 'utf8')
  for (const { file, tests } of borders) {
    expect(chanceMutants(await read(file)), file).not.toEqual([])
    for (const name of tests) expect(await read(name), name).toContain('test')
  }
  for (const { file, line, from, to } of equivalents) {
    const source = await read(file)
    const same = chanceMutants(source).filter((each) => each.from === from && each.to === to)
    expect(
      same.map((mutant) => lineOf(source, mutant)),
      file,
    ).toContain(line)
  }
})
