import { describe, expect, test } from 'vitest'
import { staffViewSchema } from '../../contract/calls/events.ts'
import { previewFor, staffView } from './staff-view.ts'
import { exampleParts, secret } from './staff-view-parts.fixture.ts'
import { busySystem } from './system-view.fixture.ts'

describe('what the settings window is told', () => {
  test.each(['no-pin', 'locked', 'open'] as const)('%s: fits the contract and never holds the PIN', (access) => {
    const view = staffView({ ...exampleParts, access })
    expect(staffViewSchema.parse(view)).toEqual(view)
    expect(JSON.stringify(view)).not.toContain(secret)
  })

  test('before the PIN: language, the one switch, the wait', () => {
    const seen = { language: 'de', personalization: true }
    expect(staffView({ ...exampleParts, access: 'no-pin' })).toEqual({ access: 'no-pin', ...seen })
    expect(staffView({ ...exampleParts, access: 'locked', waitSeconds: 30 })).toEqual({
      access: 'locked',
      waitSeconds: 30,
      recoverable: true,
      ...seen,
    })
  })

  test('what the manager had looked at is not left for staff', () => {
    const seenBy = (role: 'staff' | 'manager') =>
      JSON.stringify(staffView({ ...exampleParts, role, system: busySystem }))
    for (const line of ['support', 'log', 'saved'] as const) expect(busySystem[line]).not.toBeNull()
    expect(seenBy('manager')).toContain(JSON.stringify(busySystem))
    expect(seenBy('staff')).toContain(JSON.stringify({ ...busySystem, log: null, support: null, saved: null }))
  })

  test('staff are told of the week, and nothing of the rules or of whom the manager imagined', () => {
    const imagined = { by: 'camera', words: { ageBand: '55-plus' } } as const
    const simulation = { imagined, rule: 0, holding: [0], interrupted: false, used: [], usedInterests: [], turns: [] }
    const rules = { rules: [], more: 3, interests: [] }
    const answered = { rules, simulation, week: { monday: '2026-11-23', days: [] }, playsAt: null }
    expect(previewFor('manager', answered)).toEqual(answered)
    expect(previewFor('staff', answered)).toEqual({ ...answered, rules: null, simulation: null })
  })

  test('during a session nothing of what plays but the package', () => {
    const view = staffView({ ...exampleParts, session: 'open', camera: 'on' })
    expect(view.access === 'open' && view.playing).toEqual({ package: 'market', version: 3, reason: 'session' })
    for (const known of ['wine', 'Wine', 'riesling', 'merlot', 'seniors', 'abc', 'autumn']) {
      expect(JSON.stringify(view)).not.toContain(known)
    }
    expect(JSON.stringify(staffView(exampleParts))).toContain('riesling')
  })
})
