import { expect, test } from 'vitest'
import { readHelperAnswer } from './helper-answer.ts'

test.each([
  ['installed 0.2.0\n', { kind: 'installed', version: '0.2.0' }],
  ['not-newer 0.1.0\n', { kind: 'refused', reason: 'not-newer', version: '0.1.0' }],
  ['signature-invalid -\n', { kind: 'refused', reason: 'signature-invalid', version: null }],
])('the helper’s line %j is understood', (line, answer) => {
  expect(readHelperAnswer(line)).toEqual(answer)
})

test.each(['', 'installed', 'installed now', 'installed 0.2.0 and more', '<b>failed</b> 0.2.0'])(
  '%j is no answer',
  (line) => {
    expect(readHelperAnswer(line)).toBeUndefined()
  },
)
