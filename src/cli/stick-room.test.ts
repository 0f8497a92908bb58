import { expect, test } from 'vitest'
import { stickWarning } from './stick-room.ts'

const gibibyte = 1024 ** 3
const films = ['one.mp4', 'two.mp4', 'three.mp4'].map((path) => ({ path, bytes: 1.5 * gibibyte }))

test('a file that FAT32 holds is not spoken of', () => {
  expect(stickWarning(4 * gibibyte - 1, films)).toBeUndefined()
})

test('for a larger one there is exFAT, or the folder itself', () => {
  expect(stickWarning(4 * gibibyte, films)).toMatch(
    /exFAT, or copy the folder itself to the stick under the name askfirst/,
  )
})

test('where one file in it is larger, the folder would not fit either', () => {
  const warning = stickWarning(6 * gibibyte, [...films, { path: 'long.mp4', bytes: 5 * gibibyte }])
  expect(warning).toContain('Take a stick with exFAT: long.mp4 alone is 5.37 GB.')
  expect(warning).not.toContain('folder')
})
