import { expect, test } from '@playwright/test'
import { readCodes } from '../fixtures/read-codes.ts'
import { axeFindings } from './axe-findings.ts'
import { openPlayerPage } from './player-harness.ts'
import { plain, screens, shopOn } from './player-scenes.ts'

const pictures = process.env.ASKFIRST_LOOKS_DIR
test.use({ timezoneId: 'Europe/Berlin', contextOptions: { reducedMotion: 'reduce' } })

const validUntil = '2035-12-31T23:59:59+01:00'
const offers = [
  {
    name: 'usual',
    still: 'rye.webp',
    coupon: { code: 'ROGGEN-50', label: { de: '50 Cent auf jeden Roggenlaib' }, validUntil },
  },
  {
    name: 'short',
    still: 'mountain-cheese.webp',
    coupon: { code: 'KLEE', label: { de: 'Käse −20 %' }, validUntil },
  },
  {
    name: 'long',
    still: 'supper.webp',
    coupon: {
      code: 'WEIHNACHTEN-2035',
      label: {
        de: 'Beim Kauf von zwei Donaudampfschifffahrtsgesellschaftskuchen ist der dritte geschenkt, solange es Kuchen gibt',
      },
      validUntil,
    },
  },
  {
    name: 'spanish',
    still: 'lemons.webp',
    coupon: { code: 'LIMON-4', label: { es: 'Cuatro limones por tres' }, validUntil: '2035-09-30T23:59:59+02:00' },
  },
  {
    name: 'arabic',
    still: 'soup.webp',
    coupon: { code: 'SOUP-1', label: { ar: 'الحساء الثاني مجانًا' }, validUntil },
  },
] as const

for (const screen of [...screens, { name: '1366x768-19in', width: 1366, height: 768, diagonalInches: 19 }])
  test(`P11: on ${screen.name}, also where nobody can press, a coupon stands beside what its item says, and scans`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    await page.setViewportSize(screen)
    const bench = await openPlayerPage(page)
    for (const { name, still, coupon } of offers) {
      const language = name === 'arabic' ? 'ar' : name === 'spanish' ? 'es' : 'de'
      const appearance = plain(language)
      await bench.show(shopOn(screen, { reach: 'none', language }), { state: 'idle', appearance, invitation: false })
      const before = bench.named('presented').length
      await bench.item({ source: `content/${still}`, coupon, alt: { de: 'Ein Angebot' } })
      await expect.poll(() => bench.named('presented').length).toBeGreaterThan(before)
      const picture = await page.screenshot(pictures ? { path: `${pictures}/coupon-${screen.name}-${name}.png` } : {})
      expect(await readCodes(picture), name).toEqual([coupon.code])
      expect.soft(await page.evaluate(faultsOfTag), name).toEqual([])
      expect.soft(await axeFindings(page, { within: '#stage' }), name).toEqual([])
    }
    expect(bench.complaints).toEqual([])
  })

/** What of the tag does not lie on its card, or the card not within the stage with room around it; letters too small. */
function faultsOfTag(): string[] {
  const tag = document.querySelector('.stage-layer[data-place="front"] .coupon-tag')
  const stage = document.querySelector('#stage')?.getBoundingClientRect()
  if (!tag || !stage) return ['no tag']
  const card = tag.getBoundingClientRect()
  const short = Math.min(stage.width, stage.height)
  const margin = short * 0.04
  const faults: string[] = []
  const { left, right, top, bottom } = card
  if (left < stage.left + margin || right > stage.right - margin) faults.push('no room at its sides')
  if (top < stage.top + margin || bottom > stage.bottom - margin) faults.push('no room above or beneath')
  for (const part of tag.querySelectorAll<HTMLElement>('.qr-code, p')) {
    const box = part.getBoundingClientRect()
    const isIn = box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom
    if (!isIn) faults.push(`${part.className} leaves the card`)
    if (part.scrollWidth > part.clientWidth + 1 && part.tagName === 'P') faults.push(`${part.className} is cut`)
    if (part.tagName === 'P' && Number.parseFloat(getComputedStyle(part).fontSize) < short * 0.018)
      faults.push(`${part.className} is too small to be read from afar`)
  }
  return faults
}
