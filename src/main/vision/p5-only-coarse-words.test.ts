import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { signals, wordsSchema } from '../../contract/signals.ts'
import { type VisionToMain, visionToMainSchema } from '../../contract/workers/vision.ts'
import { createRecordBorder, type RecordBorder, type VisionTask } from './record-border.ts'

/** Whatever a schema of closed words allows. */
function anyOf(schema: unknown): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodNullable) return fc.oneof(fc.constant(null), anyOf(schema.unwrap()))
  if (schema instanceof z.ZodOptional) return fc.option(anyOf(schema.unwrap()), { nil: undefined })
  if (schema instanceof z.ZodObject) {
    const entries = Object.entries(schema.shape).map(([name, inner]) => [name, anyOf(inner)])
    return fc.record(Object.fromEntries(entries))
  }
  throw new Error('the schema of what leaves the vision process has something that is not closed')
}
type Kind = VisionToMain['type']
const recordOf = (...kinds: readonly Kind[]): fc.Arbitrary<VisionToMain> =>
  fc
    .oneof(
      ...visionToMainSchema.options
        .filter(({ shape }) => shape.type.values.values().some((kind) => kinds.includes(kind)))
        .map(anyOf),
    )
    .map((value) => visionToMainSchema.parse(value))

/** What only one of the two tasks may say. */
const record = recordOf('hint', 'found', 'words', 'doubt')
const zoneRecord = recordOf('zone')
/** What both may. */
const eitherRecord = recordOf('ready', 'fault')
const words = anyOf(wordsSchema).map((value) => wordsSchema.parse(value))

/** All purposes that there are, agreed to. */
const everything = { presence: true, ageBand: true } as const

/** What a leak would look like: a valid record with one finer thing in it. */
const finer = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constant([0.1, 0.2, 0.3, 0.4]),
  fc.constant({ x: 1, y: 2, width: 3, height: 4 }),
  fc.constant(new Error('age 43')),
  fc.constant(new Uint8Array(128)),
  fc.string({ minLength: 20 }),
  fc.constant(null),
)
const nearlyValid = fc.oneof(
  fc
    .tuple(
      fc.oneof(record, zoneRecord, eitherRecord),
      fc.constantFrom('age', 'score', 'box', 'place', 'at', 'code'),
      finer,
    )
    .filter(([{ type }, key, value]) => !(type === 'zone' && key === 'place' && value === null))
    .map(([valid, key, value]) => ({
      ...valid,
      [key]: value,
    })),
  fc.tuple(words, fc.constantFrom('age', 'ageBand', 'gender', 'yaw', 'dwell'), finer).map(([valid, key, value]) => ({
    type: 'words',
    words: { ...valid, [key]: value },
  })),
  fc
    .constantFrom('hint', 'found', 'doubt', 'fault', 'ready', 'words', 'zone')
    .chain((type) =>
      finer.map((value) => ({ type, hint: value, word: value, words: value, place: value, doubt: value, code: value })),
    ),
  finer,
)

/** The border with its schema taken out: what the check must notice. */
type CreateBorder = (...of: Parameters<typeof createRecordBorder>) => Pick<RecordBorder, 'accept'>
const acceptsAnything: CreateBorder = () => ({ accept: (message: unknown) => message as VisionToMain })

/** Whether anything finer got through. Throws what the border threw: that is no answer. */
function finerThingsPass(border: CreateBorder, task: VisionTask = 'watch'): boolean {
  const numRuns = Number(process.env.ASKFIRST_FUZZ_RUNS ?? 10_000)
  let passed = false
  const result = fc.check(
    fc.property(nearlyValid, (message) => {
      passed = border(task, everything).accept(message, 0) !== undefined
      return !passed
    }),
    { numRuns, seed: 5, endOnFailure: true },
  )
  if (result.failed && !passed) throw result.errorInstance
  return passed
}

describe('P5: only coarse words leave the vision process', () => {
  test('lets every valid record pass', () => {
    // Often enough that each value of each is among them.
    const numRuns = 2_000
    fc.assert(
      fc.property(fc.oneof(record, eitherRecord), (valid) => {
        expect(createRecordBorder('watch', everything).accept(valid, 0)).toEqual(valid)
      }),
      { numRuns },
    )
    fc.assert(
      fc.property(fc.oneof(zoneRecord, eitherRecord), (valid) => {
        expect(createRecordBorder('zone', everything).accept(valid, 0)).toEqual(valid)
      }),
      { numRuns },
    )
  })
  test('lets nothing pass that belongs to the other task', () => {
    fc.assert(
      fc.property(record, zoneRecord, (watched, marked) => {
        expect(createRecordBorder('zone', everything).accept(watched, 0)).toBeUndefined()
        expect(createRecordBorder('watch', everything).accept(marked, 0)).toBeUndefined()
      }),
    )
  })
  test('lets nothing finer pass', () => {
    expect(finerThingsPass(createRecordBorder)).toBe(false)
    expect(finerThingsPass(createRecordBorder, 'zone')).toBe(false)
  })
  test('control: a border without its schema is found out', () => {
    expect(finerThingsPass(acceptsAnything)).toBe(true)
  })
  test('takes a hint, words or a zone 0.85 seconds after the one before, and not sooner', () => {
    const hint = { type: 'hint', hint: 'no-face' }
    const said = { type: 'words', words: {} }
    const zone = { type: 'zone', word: 'good', place: 'centre' }
    for (const [task, first, second] of [
      ['watch', hint, hint],
      ['watch', hint, said],
      ['watch', said, said],
      ['zone', zone, zone],
    ] as const) {
      for (const [after, taken] of [
        [849, false],
        [850, true],
      ] as const) {
        const border = createRecordBorder(task, everything)
        expect(border.accept(first, 1000)).toBeDefined()
        expect(border.accept(second, 1000 + after) !== undefined, `${second.type} ${after} ms later`).toBe(taken)
      }
    }
  })
  test('forgives one record that is early because main took the one before late, and nothing else that it refuses', () => {
    const said = { type: 'words', words: {} }
    const border = createRecordBorder('watch', everything)
    /** What becomes of records at these instants. */
    const became = (...instants: readonly number[]) =>
      instants.map((at) => (border.accept(said, at) ? 'taken' : border.forgives() ? 'left out' : 'ends it'))
    // Main took the one of 2,200 half a second late.
    expect(became(0, 1_100, 2_700, 3_300, 4_400)).toEqual(['taken', 'taken', 'taken', 'left out', 'taken'])
    expect(became(4_900, 5_500), 'once more, later').toEqual(['left out', 'taken'])
    expect(became(5_800, 6_100), 'at a pace of its own').toEqual(['left out', 'ends it'])
    border.accept({ ...said, box: [0, 0, 1, 1] }, 9_000)
    expect(border.forgives()).toBe(false)
    border.accept({ type: 'zone', word: 'good', place: 'centre' }, 12_000)
    expect(border.forgives()).toBe(false)
  })
  test('takes each record that ends a phase only once, and at any time', () => {
    const border = createRecordBorder('watch', everything)
    const once = [
      { type: 'ready', engine: { name: 'wasm-simd', reason: 'native-not-installed' } },
      { type: 'found', place: 'left' },
      { type: 'doubt', doubt: 'moved' },
      { type: 'fault', code: 'internal' },
    ]
    expect(border.accept({ type: 'hint', hint: 'no-face' }, 0)).toBeDefined()
    for (const each of once) expect(border.accept(each, 0), each.type).toBeDefined()
    for (const each of once) expect(border.accept(each, 5000), each.type).toBeUndefined()
    expect(border.accept({ type: 'found', place: 'right' }, 5000)).toBeUndefined()
    expect(border.accept({ type: 'doubt', doubt: 'lost' }, 9000)).toBeUndefined()
  })
  test.each(signals.ageBand.options)('takes no age that was not agreed to: %s', (ageBand) => {
    const message = { type: 'words', words: { audience: 'one', ageBand } }
    expect(createRecordBorder('watch', { presence: true, ageBand: false }).accept(message, 0)).toBeUndefined()
    // Control: the same record of somebody who agreed.
    expect(createRecordBorder('watch', everything).accept(message, 0)).toEqual(message)
  })
})
