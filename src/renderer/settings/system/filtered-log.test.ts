import { expect, test } from 'vitest'
import { filteredLog } from './filtered-log.ts'

test('the log is filtered by what is shown of it, its times among it', () => {
  const started = { time: 'Sat, 3 Jan, 07:58', text: 'Started 0.1.0' }
  const failed = { time: '10:12', text: 'unexpected: EACCES' }
  const lines = [failed, started]
  expect(filteredLog(lines, '')).toEqual(lines)
  expect(filteredLog(lines, ' 10:12 ')).toEqual([failed])
  expect(filteredLog(lines, '3 jan, 07:58 started')).toEqual([started])
  expect(filteredLog(lines, 'eacces')).toEqual([failed])
  expect(filteredLog(lines, 'nothing')).toEqual([])
})
