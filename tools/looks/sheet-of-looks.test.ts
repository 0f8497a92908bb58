import { expect, test } from 'vitest'
import { sheetOfLooks } from './sheet-of-looks.ts'

test('pictures of one state and screen stand together, each under its own language', () => {
  const page = sheetOfLooks(
    ['1920x1080-32in-de-simple-asking.png', '1920x1080-32in-de-asking.png', '1366x768-7in-ar-idle.png', 'other.png'],
    ['de', 'de-simple', 'ar'],
  )
  expect([...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, row]) => row)).toEqual([
    'idle · 1366x768-7in',
    'asking · 1920x1080-32in',
  ])
  expect([...page.matchAll(/<figcaption>(.*?)</g)].map(([, language]) => language)).toEqual(['ar', 'de', 'de-simple'])
  expect(page).not.toContain('other.png')
})
