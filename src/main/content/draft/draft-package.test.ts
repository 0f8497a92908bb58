import { describe, expect, test } from 'vitest'
import { exampleActive, exampleDraft } from './draft.fixture.ts'
import { emptyDraft } from './draft-change.ts'
import { draftPackage } from './draft-package.ts'

const stored = { path: '/store/object', type: 'image/jpeg', bytes: 1 } as const
const active = exampleActive()
const digests = new Map(Object.values(active.assets).map(({ sha256 }) => [sha256, stored]))

const facts = {
  now: new Date(2026, 0, 5, 10),
  playerVersion: '1.0.0',
  content: { manifest: active, digests },
  kept: [{ id: 'made-here', version: 999_912_312_359 }],
  placeOf: (sha256: string) => `/draft/${sha256}`,
}
const allDay = { kind: 'times', days: ['mon'], hours: null } as const

describe('a draft as a package', () => {
  test('has every file where it lies: its own in its folder, those of what plays in the store', () => {
    const draft = { ...exampleDraft(0, 1), place: { ...allDay, days: [...allDay.days] } }
    const made = draftPackage(draft, 'made-here', facts)
    if (!made.ok) throw new Error('there is no package')
    const { manifest, text, files } = made.value
    expect(JSON.parse(text)).toEqual(manifest)
    expect(manifest).toMatchObject({ id: 'made-here', version: 999_912_312_360 })
    const own = new Set(draft.items.map(({ file }) => file.sha256))
    expect(files).toEqual(
      Object.fromEntries(
        Object.entries(manifest.assets).map(([path, { sha256 }]) => [
          path,
          own.has(sha256) ? `/draft/${sha256}` : stored.path,
        ]),
      ),
    )
    expect(Object.values(files)).toContain(stored.path)
  })

  test('is none without an item, without what it goes with, or where a file of that is damaged', () => {
    const draft = { ...exampleDraft(0), place: { ...allDay, days: [...allDay.days] } }
    expect(draftPackage(emptyDraft('own-1'), 'made-here', facts)).toEqual({ ok: false, refusal: 'draft-empty' })
    expect(draftPackage(draft, 'made-here', { ...facts, content: null })).toEqual({
      ok: false,
      refusal: 'playlist-gone',
    })
    const damaged = { manifest: active, digests: new Map() }
    expect(draftPackage(draft, 'made-here', { ...facts, content: damaged })).toMatchObject({
      ok: false,
      refusal: { reason: 'asset-corrupt', file: expect.stringMatching(/\.webp$/) },
    })
  })

  test('is none by the rules that hold for every package, and they are told', () => {
    const refused = draftPackage(exampleDraft(0), 'NO ID', facts)
    expect(refused).toMatchObject({ ok: false, refusal: { reason: 'manifest-invalid' } })
  })
})
