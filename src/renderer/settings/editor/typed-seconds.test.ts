import { describe, expect, test } from 'vitest'
import { secondsText, typedSeconds } from './typed-seconds.ts'

describe('seconds as somebody types them', () => {
  test.each([
    ['10', 10_000],
    [' 7,5 ', 7_500],
    ['1.25', 1_250],
    ['3600', 3_600_000],
  ])('%s', (text, milliseconds) => expect(typedSeconds(text)).toBe(milliseconds))
  test.each(['', '0', '0,5', '3601', '-3', '1e3', 'ten', '5 s'])('%s is none', (text) =>
    expect(typedSeconds(text)).toBeUndefined(),
  )
  test('are shown as each language writes them, and read back', () => {
    expect(secondsText(7_500, 'de')).toBe('7,5')
    expect(secondsText(7_500, 'en')).toBe('7.5')
    expect(typedSeconds(secondsText(3_600_000, 'de'))).toBe(3_600_000)
  })
})
