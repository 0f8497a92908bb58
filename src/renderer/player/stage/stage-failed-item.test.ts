import { describe, expect, test } from 'vitest'
import type { PlanItem } from '../../../contract/plan.ts'
import { rehearse } from './rehearsal.fixture.ts'
import { at0, bad, good, item, presentedKeys, video } from './stage-plans.fixture.ts'

describe('an item that cannot be shown', () => {
  const behave = (item: PlanItem) => (item.key === 'bad' ? bad : good)

  test('is skipped and reported', () => {
    const { notes } = rehearse(at0([item('a'), item('bad'), item('c')]), behave, 11_000)
    expect(presentedKeys(notes)).toEqual(['1:a', '1:c', '1:a'])
    expect(notes.find(({ effect }) => effect.type === 'report-failed')?.effect).toEqual({
      type: 'report-failed',
      revision: 1,
      key: 'bad',
      code: 'decode-failed',
      wasOn: false,
    })
  })

  test('gives way to the fallback if it is the only one, rests longer and longer, and returns', () => {
    const hour = 3_600_000
    const { notes } = rehearse(at0([item('bad')]), behave, hour)
    const tries = notes.filter(({ effect }) => effect.type === 'prepare').map(({ at }) => Math.round(at / 1_000))
    expect(tries).toEqual([0, 2, 6, 66, 186, 426, 906, 1_866])
    const later = rehearse(at0([item('bad')]), (_, round) => (round < 4 ? bad : good), hour)
    expect(presentedKeys(later.notes)[0]).toBe('1:bad')
  })

  test('is left for the fallback when it breaks while it has the stage', () => {
    const { notes } = rehearse(at0([video('v')]), () => ({ ...good, ended: 'fails' }), 1_500)
    const tokens = notes.flatMap(({ effect }) => (effect.type === 'swap' ? [effect.to] : []))
    expect(tokens).toEqual([1, 2])
    const prepared = notes.flatMap(({ effect }) => (effect.type === 'prepare' ? [effect.showing.revision] : []))
    expect(prepared).toEqual([1, null])
  })

  test('is reported as on before it is reported as failed, and never after it, when it breaks as it comes', () => {
    const breaks = { ...good, presented: 'never', ended: 'fails' } as const
    const { notes } = rehearse(at0([item('a'), video('v')]), ({ key }) => (key === 'v' ? breaks : good), 9_000)
    const reports = notes.flatMap(({ effect }) =>
      effect.type === 'report-presented' || effect.type === 'report-failed' ? [effect] : [],
    )
    expect(reports).toMatchObject([
      { type: 'report-presented', key: 'a' },
      { type: 'report-presented', key: 'v' },
      { type: 'report-failed', key: 'v', wasOn: true },
      { type: 'report-presented', key: 'a' },
    ])
  })

  test.each([
    ['does not start', { ...good, cued: 'never' }, 'start-timeout'],
    ['is never loaded', { ...good, ready: 'never' }, 'start-timeout'],
    ['never ends', { ...good, ended: 'never' }, 'end-timeout'],
  ] as const)('is given up when it %s', (_, behaviour, code) => {
    const { notes } = rehearse(
      at0([video('bad'), item('b')]),
      (item) => (item.key === 'bad' ? behaviour : good),
      4_000_000,
    )
    expect(notes.find(({ effect }) => effect.type === 'report-failed')?.effect).toMatchObject({ key: 'bad', code })
    expect(presentedKeys(notes)).toContain('1:b')
  })

  test('is called unresponsive when it is a page', () => {
    const { notes } = rehearse(at0([item('h', { kind: 'html' })]), () => ({ ...good, ready: 'never' }), 5_000)
    expect(notes.find(({ effect }) => effect.type === 'report-failed')?.effect).toMatchObject({ code: 'unresponsive' })
  })
})
