import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signals } from '../../contract/signals.ts'
import { placeSchema, type VisionToMain, zoneWordSchema } from '../../contract/workers/vision.ts'
import { createRecordBorder, type VisionTask } from './record-border.ts'

const words = fc.record(
  {
    audience: fc.constantFrom(...signals.audience.options),
    attention: fc.constantFrom(...signals.attention.options),
    dwell: fc.constantFrom(...signals.dwell.options),
    distance: fc.constantFrom(...signals.distance.options),
    ageBand: fc.constantFrom(...signals.ageBand.options),
  },
  { requiredKeys: [] },
)
const record: fc.Arbitrary<VisionToMain> = fc.oneof(
  words.map((value) => ({ type: 'words' as const, words: value })),
  fc.constant({ type: 'hint' as const, hint: 'no-face' as const }),
  fc.constant({ type: 'found' as const, place: 'centre' as const }),
  fc.constant({ type: 'doubt' as const, doubt: 'lost' as const }),
)

const zoneRecord: fc.Arbitrary<VisionToMain> = fc.record({
  type: fc.constant('zone' as const),
  word: fc.constantFrom(...zoneWordSchema.options),
  place: fc.constantFrom(...placeSchema.options, null),
})

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
    .tuple(fc.oneof(record, zoneRecord), fc.constantFrom('age', 'score', 'box', 'place', 'at', 'code'), finer)
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
const acceptsAnything: typeof createRecordBorder = () => ({ accept: (message: unknown) => message as VisionToMain })

const finerThingsPass = (border: typeof createRecordBorder, task: VisionTask = 'watch') => {
  const runs = Number(process.env.ASKFIRST_FUZZ_RUNS ?? 10_000)
  return fc.check(
    fc.property(nearlyValid, (message) => border(task, everything).accept(message, 0) === undefined),
    { numRuns: runs, seed: 5 },
  ).failed
}

describe('P5: only coarse words leave the vision process', () => {
  test('lets every valid record pass', () => {
    fc.assert(
      fc.property(record, (valid) => {
        expect(createRecordBorder('watch', everything).accept(valid, 0)).toEqual(valid)
      }),
    )
    fc.assert(
      fc.property(zoneRecord, (valid) => {
        expect(createRecordBorder('zone', everything).accept(valid, 0)).toEqual(valid)
      }),
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
  test('takes at most one record a second', () => {
    const border = createRecordBorder('watch', everything)
    const hint = { type: 'hint', hint: 'no-face' }
    expect(border.accept(hint, 0)).toBeDefined()
    expect(border.accept({ type: 'words', words: {} }, 500)).toBeUndefined()
    expect(border.accept(hint, 1000)).toBeDefined()
    const marking = createRecordBorder('zone', everything)
    const good = { type: 'zone', word: 'good', place: 'centre' }
    expect([0, 500, 1000].map((at) => marking.accept(good, at) !== undefined)).toEqual([true, false, true])
  })
  test('takes each record that ends a phase only once', () => {
    const border = createRecordBorder('watch', everything)
    expect(border.accept({ type: 'found', place: 'left' }, 0)).toBeDefined()
    expect(border.accept({ type: 'found', place: 'right' }, 5000)).toBeUndefined()
    expect(border.accept({ type: 'doubt', doubt: 'moved' }, 5000)).toBeDefined()
    expect(border.accept({ type: 'doubt', doubt: 'lost' }, 9000)).toBeUndefined()
  })
  test.each(signals.ageBand.options)('takes no age that was not agreed to: %s', (ageBand) => {
    const message = { type: 'words', words: { audience: 'one', ageBand } }
    expect(createRecordBorder('watch', { presence: true, ageBand: false }).accept(message, 0)).toBeUndefined()
    // Control: the same record of somebody who agreed.
    expect(createRecordBorder('watch', everything).accept(message, 0)).toEqual(message)
  })
})
