import { type SelfTestTrial, trial } from '../../personalization/self-test.ts'
import type { createRecordBorder, RecordBorder } from '../../vision/record-border.ts'

type CreateBorder = (...of: Parameters<typeof createRecordBorder>) => Pick<RecordBorder, 'accept'>

/** As small as a picture can be, and still one. */
const picture = new Uint8Array(3)

const nearlyValid: readonly unknown[] = [
  { type: 'words', words: { distance: 'near' }, box: [0, 0, 1, 1] },
  { type: 'words', words: { distance: 0.31 } },
  { type: 'words', words: { ageBand: '43' } },
  // Coarse enough, but not agreed to.
  { type: 'words', words: { ageBand: '30-54' } },
  { type: 'words', words: { gender: 'unknown' } },
  { type: 'hint', hint: 'no-face', score: 0.5 },
  { type: 'found', place: 'top', x: 0.1 },
  { type: 'doubt', doubt: 'lost', at: 12 },
  { type: 'fault', code: 'age 43' },
  picture,
  { type: 'words', words: { distance: 'near' }, picture },
]

/** P5: takes words, refuses whatever is finer by one key or one value, and words that come too fast. */
function recordsAreCoarse(create: CreateBorder): boolean {
  const words = { type: 'words', words: { distance: 'near' } }
  const agreed = { presence: true as const, ageBand: false }
  const border = create('watch', agreed)
  return (
    border.accept(words, 0) !== undefined &&
    border.accept(words, 100) === undefined &&
    nearlyValid.every((record) => create('watch', agreed).accept(record, 0) === undefined)
  )
}

/** The border that the vision process speaks across. */
export function recordsCheck(create: CreateBorder): SelfTestTrial {
  return trial('records', 'P5', recordsAreCoarse, create, [
    () => ({ accept: (message) => message as ReturnType<RecordBorder['accept']> }),
  ])
}
