import { expect, test } from 'vitest'
import { entriesOf } from './entries.ts'

test('a list as people type it: spaces, empty places and repetitions do not count', () => {
  expect(entriesOf(' /media ,/mnt,, /media,')).toEqual(['/media', '/mnt'])
  expect(entriesOf(' , ')).toEqual([])
  expect(entriesOf('/media/my stick')).toEqual(['/media/my stick'])
})
