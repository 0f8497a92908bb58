import { expect, test } from 'vitest'
import type { Bench } from './figure.ts'
import { figuresPage, type Section } from './figures-page.ts'

const bench = (name: string): Bench => ({ name, method: `How ${name} is measured.`, measure: async () => [] })
const section = (name: string, seen: string, day = '2026-01-05'): Section => ({
  bench: bench(name),
  figures: [{ what: 'speed', seen }],
  day,
  conditions: ['Machine: one'],
})
const names = ['start', 'import', 'gaps']
const whole = figuresPage(names, [section('gaps', '1 ms'), section('start', '2 s')], '')

test('the figures stand in the order of a shop’s day, each with its day, its machine and how it was measured', () => {
  expect(whole.match(/^## .+$/gm)).toEqual(['## start', '## gaps', '## Repeat it'])
  expect(whole).toMatch(
    /Measured on 2026-01-05 by `npm run bench -- --only start`\.\n\n- Machine: one\n\n\| what +\| seen/,
  )
  expect(whole).toContain('How gaps is measured.')
})

test('what was not measured again stays as it was, and what was is replaced', () => {
  const next = figuresPage(names, [section('import', '3 s'), section('start', '1 s', '2026-02-01')], whole)
  expect(next.match(/^## .+$/gm)).toEqual(['## start', '## import', '## gaps', '## Repeat it'])
  expect(next).toContain('| speed | 1 ms |')
  expect(next).not.toContain('| speed | 2 s')
  expect(next).toContain('Measured on 2026-02-01')
  expect(figuresPage(names, [], next), 'written again it is the same').toBe(next)
})

test('a bench that is gone leaves the page', () => {
  expect(figuresPage(['gaps'], [], whole)).not.toContain('## start')
})
