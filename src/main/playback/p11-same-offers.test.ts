import { describe, expect, test } from 'vitest'
import type { Manifest } from '../../contract/package/package.ts'
import { exampleItem, examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { allAudiences } from './arbitraries.fixture.ts'
import { indexContent } from './content-index.ts'
import { offersAt } from './offers.ts'
import { exampleAddress, exampleContent, exampleTime } from './playback.fixture.ts'
import { createPlayback } from './playback-runner.ts'

const coupon = (code: string, validUntil = '2027-01-01T00:00:00Z') => ({ code, label: { en: code }, validUntil })
const programme: Partial<Manifest> = {
  playlists: [
    examplePlaylist('everyone', [
      exampleItem('bread', { coupon: coupon('BREAD') }),
      exampleItem('early', { coupon: coupon('EARLY', '2026-01-05T11:00:00Z') }),
      exampleItem('gone', { coupon: coupon('GONE'), validUntil: '2026-01-01T00:00:00Z' }),
      exampleItem('later', { coupon: coupon('LATER'), validFrom: '2026-01-05T12:00:00Z' }),
    ]),
    examplePlaylist('wine', [exampleItem('wine', { coupon: coupon('WINE') }), 'bread']),
  ],
  triggers: [
    { id: 'told', when: { interest: 'wine' }, playlist: 'wine', at: 'now', holdFor: 'PT5S' },
    { id: 'seen', when: { signal: 'ageBand', is: ['55-plus'] }, playlist: 'wine', at: 'now', holdFor: 'PT5S' },
  ],
  interests: [{ id: 'wine', label: { en: 'Wine' } }],
}
const codes = (offers: readonly { readonly code: string }[]): readonly string[] => offers.map(({ code }) => code)

describe('P11: the same offers for all', () => {
  test('P11: whatever is known, every coupon that is valid is offered, and no other', () => {
    const clock = manualClock(new Date('2026-01-05T10:00:00Z'))
    const parts = { clock, ...exampleTime('UTC'), random: () => 0, content: exampleContent(programme) }
    const playback = createPlayback({ ...parts, address: exampleAddress })
    const plans = new Set<string>()
    const audiences = allAudiences()
    expect(audiences.length).toBe(3 * 3 * 4 * 3 * 4 * 8)
    for (const audience of audiences) {
      for (const everyone of [false, true]) {
        playback.setAudience(audience, { everyone })
        expect(codes(playback.offers())).toEqual(['BREAD', 'EARLY', 'WINE'])
        plans.add(
          playback
            .plan()
            .items.map(({ key }) => key.replace(/~.*/, ''))
            .join(),
        )
      }
      playback.setAudience(null, { everyone: false })
    }
    expect(plans.size, 'control: the words did change the programme').toBe(2)
  })

  test('offers come and go with the time alone', () => {
    const content = indexContent(exampleContent(programme), exampleAddress)
    const at = (text: string): readonly string[] => codes(offersAt(content, { kind: 'known', now: Date.parse(text) }))
    expect(at('2026-01-05T10:59:59.999Z')).toEqual(['BREAD', 'EARLY', 'WINE'])
    expect(at('2026-01-05T11:00:00Z')).toEqual(['BREAD', 'WINE'])
    expect(at('2026-01-05T12:00:00Z')).toEqual(['BREAD', 'LATER', 'WINE'])
    expect(at('2025-12-31T23:59:59Z')).toContain('GONE')
    expect(at('2027-01-01T00:00:00Z')).toEqual([])
  })

  test('they are announced when they change, and the code leaves the item with them', () => {
    const clock = manualClock(new Date('2026-01-05T10:00:00Z'))
    const parts = { clock, ...exampleTime('UTC'), random: () => 0, content: exampleContent(programme) }
    const playback = createPlayback({ ...parts, address: exampleAddress })
    const announced: (readonly string[])[] = []
    playback.onOffers(() => announced.push(codes(playback.offers())))
    const onItem = (): string | undefined =>
      playback.plan().items.find(({ key }) => key.startsWith('everyone/early'))?.coupon?.code
    expect(onItem()).toBe('EARLY')
    clock.advance(3_600_000 - 1)
    expect(announced).toEqual([])
    clock.advance(1)
    expect(announced).toEqual([['BREAD', 'WINE']])
    expect(onItem()).toBeUndefined()
    clock.advance(3_600_000)
    expect(announced).toEqual([
      ['BREAD', 'WINE'],
      ['BREAD', 'LATER', 'WINE'],
    ])
  })
})
