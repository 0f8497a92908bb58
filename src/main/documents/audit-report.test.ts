import { describe, expect, test } from 'vitest'
import { promiseSchema } from '../../contract/views/privacy-view.ts'
import { auditEnding } from './audit-ending.ts'
import type { AuditFacts } from './audit-facts.ts'
import { auditReport } from './audit-report.ts'
import { type AuditCheck, auditSummary, auditVerdicts, countVerdicts } from './audit-verdict.ts'

const at = new Date('2026-01-05T10:00:00Z')
const check = (change: Partial<AuditCheck>): AuditCheck => ({
  promises: ['P1'],
  what: 'P1: something',
  where: 'src/a.test.ts',
  control: false,
  result: 'kept',
  because: null,
  ...change,
})
const sound: readonly AuditCheck[] = promiseSchema.options.flatMap((promise) => [
  check({ promises: [promise], what: `${promise}: holds` }),
  check({ promises: [promise], what: `${promise}, control: is noticed`, control: true }),
])
const factsOf = (checks: readonly AuditCheck[], change: Partial<AuditFacts> = {}): AuditFacts => ({
  kind: 'sources',
  at,
  version: '1.2.3',
  build: 'a'.repeat(64),
  engine: { kind: 'stand-in', sentence: 'stand-in: Chromium 1 + Node 2' },
  machine: { system: 'linux x64', processors: 2, memoryGigabytes: 8, node: '24.0.0' },
  checks,
  left: [],
  ...change,
})
const resultOf = (checks: readonly AuditCheck[], wanted: string) =>
  auditVerdicts(checks).find(({ promise }) => promise === wanted)?.result
const planted = (change: Partial<AuditCheck>): readonly AuditCheck[] => [
  ...sound,
  check({ promises: ['P3'], what: 'P3: planted', ...change }),
]

describe('P17: what an audit says', () => {
  test('is kept eighteen times where every check holds', () => {
    expect(countVerdicts(sound)).toEqual({ kept: 18, broken: 0, notTried: 0, unsteady: 0 })
    expect(auditEnding(sound)).toEqual({ sentence: '18 kept, 0 broken, 0 not tried', exitCode: 0 })
    const report = auditReport(factsOf(sound))
    expect(report.match(/data-result="kept">(gehalten|kept)</g)).toHaveLength(2 * 2 * 18)
    expect(report).not.toContain('data-result="broken">')
  })

  test('control: a planted broken promise is shown as broken in both languages, and ends with 1', () => {
    const checks = planted({ result: 'broken', because: 'a packet was seen' })
    expect(auditEnding(checks)).toEqual({ sentence: '17 kept, 1 broken: P3, 0 not tried', exitCode: 1 })
    const [, german = '', english = ''] = auditReport(factsOf(checks)).split('<article')
    for (const [half, word] of [
      [german, 'nicht gehalten'],
      [english, 'not kept'],
    ] as const) {
      // In the overview, and above the promise itself.
      expect(half.match(new RegExp(`data-result="broken">${word}<`, 'g'))).toHaveLength(2)
      expect(half).toContain('class="summary" data-result="broken"')
      expect(half).toContain('a packet was seen')
    }
  })

  test('control: a control that did not notice breaks its promise', () => {
    expect(resultOf(planted({ control: true, result: 'broken' }), 'P3')).toBe('broken')
  })

  test('controls alone, and checks that were skipped, keep nothing', () => {
    const only = (change: Partial<AuditCheck>) => resultOf([check(change)], 'P1')
    expect(only({ control: true })).toBe('not-tried')
    expect(only({ result: 'not-tried' })).toBe('not-tried')
    expect(resultOf([], 'P1')).toBe('not-tried')
    expect(auditEnding([])).toEqual({ sentence: '0 kept, 0 broken, 18 not tried', exitCode: 0 })
  })

  test('a check that passed at its second try only is counted and named, wherever its promise is called kept', () => {
    const because = { de: 'erst: zwei Kameras', en: 'at first: two cameras' }
    const checks = planted({ because })
    const [, german = '', english = ''] = auditReport(factsOf(checks)).split('<article')
    for (const [half, kept, said, counted] of [
      [german, 'gehalten, nicht auf Anhieb', because.de, '1 davon erst beim zweiten Versuch'],
      [english, 'kept, not at once', because.en, '1 of them at the second try only'],
    ] as const) {
      // In the overview, and above the promise itself.
      expect(half.match(new RegExp(`data-result="kept">${kept}<`, 'g'))).toHaveLength(2)
      // Beside the promise, and in the appendix.
      expect(half.split(said)).toHaveLength(3)
      expect(half).toContain(`18 ${kept.split(',')[0]}, ${counted} · 0`)
      expect(half.split('P3: planted')[1], 'and not with what failed').not.toMatch(/Nicht bestanden:|Failed:/)
    }
    expect(auditEnding(checks)).toEqual({
      sentence: '18 kept (at the second try only: P3), 0 broken, 0 not tried',
      exitCode: 0,
    })
  })

  test('what is broken is not said to be kept at the second try', () => {
    const checks = [...planted({ because: 'at first' }), check({ promises: ['P3'], result: 'broken' })]
    expect(countVerdicts(checks)).toEqual({ kept: 17, broken: 1, notTried: 0, unsteady: 0 })
  })

  test('leaves a summary that says what was audited, and how', () => {
    const build = 'b'.repeat(64)
    const counts = { kept: 18, broken: 0, notTried: 0 }
    expect(auditSummary(at, build, sound)).toEqual({ at: at.toISOString(), kind: 'installed', build, ...counts })
  })

  test('says nothing of a self-test or a checksum that stands in another document', () => {
    const report = auditReport(factsOf(sound))
    expect(report).not.toMatch(/stated below|steht unten|named there|dort benannt|this document|diesem Dokument/)
  })

  test('says why something was not tried, beside its promise', () => {
    const report = auditReport(factsOf(planted({ result: 'not-tried', because: 'needs the real Electron' })))
    expect(report.match(/P3: planted(<\/span>)?: <em>(<span lang="en">)?needs the real Electron/g)).toHaveLength(2)
  })

  test.each([
    ['quick', 'in Teilen gehalten', 'kept in parts'],
    ['installed', 'hier gehalten', 'kept here'],
  ] as const)('where only parts could be tried, says so wherever it says kept: %s', (kind, german, english) => {
    const report = auditReport(factsOf(sound, { kind }))
    const verdicts = [...report.matchAll(/data-result="kept">([^<]*)</g)].map(([, word]) => word)
    const summaries = [`18 ${german} · 0 nicht gehalten · 0 nicht geprüft`, `18 ${english} · 0 not kept · 0 not tried`]
    expect(new Set(verdicts)).toEqual(new Set([german, english, ...summaries]))
  })

  test('a check of two promises counts for both', () => {
    const both = [check({ promises: ['P1', 'P11'] })]
    expect([resultOf(both, 'P1'), resultOf(both, 'P11')]).toEqual(['kept', 'kept'])
  })

  test('lets nothing that was found become part of the page', () => {
    const nasty = '</style><script>alert(1)</script>&"'
    const report = auditReport(
      factsOf(planted({ what: nasty, where: nasty, result: 'broken', because: nasty }), {
        version: nasty,
        build: nasty,
        engine: { kind: 'electron', sentence: nasty },
        left: [nasty],
      }),
    )
    expect(report).not.toContain('<script')
    expect(report.match(/<\/style>/g)).toHaveLength(1)
  })

  test.each(['sources', 'quick', 'installed'] as const)('stands alone and leaves no gap: %s', (kind) => {
    const report = auditReport(factsOf([], { kind, build: '', engine: { kind: 'none', sentence: '' } }))
    expect(report).not.toMatch(/<script|<img|<link|src=|href=|url\(|@import/)
    expect(report).not.toMatch(/undefined|null|\[object|NaN|<td><\/td>/)
    for (const promise of promiseSchema.options) expect(report).toContain(`<h3>${promise}. `)
  })
})
