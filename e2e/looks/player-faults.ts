import type { CDPSession, Page } from '@playwright/test'
import type { TextColour } from './contrast.ts'

/** What a person could not hit or not read in the page as it is drawn now, once there is an item on its stage. */
export async function faultsOf(page: Page, target: number): Promise<string[]> {
  await page.locator('#stage .stage-picture').waitFor({ state: 'attached' })
  return await page.evaluate((least) => {
    const faults: string[] = []
    const inside = (rect: DOMRect) =>
      rect.left >= -0.5 && rect.top >= -0.5 && rect.right <= innerWidth + 0.5 && rect.bottom <= innerHeight + 0.5
    for (const button of document.querySelectorAll('button')) {
      const rect = button.getBoundingClientRect()
      const name = button.textContent
      if (Math.min(rect.width, rect.height) < least - 0.5) faults.push(`${name}: ${rect.width} × ${rect.height}`)
      if (!inside(rect)) faults.push(`${name}: leaves the screen`)
      if (button.scrollWidth > button.clientWidth + 1) faults.push(`${name}: its text is cut`)
      const front = document.elementFromPoint((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2)
      const underOffers = document.querySelector('.offers') !== null && !button.closest('.offers, .strip, .shelf')
      if (!underOffers && !(front && button.contains(front))) faults.push(`${name}: covered`)
    }
    const scrolls = document.querySelector('.shelf') ? '.offers, .way' : '.offers'
    for (const panel of document.querySelectorAll(`.sheet:not(${scrolls}), .card, .shelf, .strip, .closing`))
      if (panel.scrollHeight > panel.clientHeight + 1 || panel.scrollWidth > panel.clientWidth + 1)
        faults.push(`${panel.className}: more in it than is seen`)
    for (const text of document.querySelectorAll(
      '.tongue, .invitation-question, .closing-sentence, .reason, .facts dd, .known-value, .ends-soon',
    ))
      if (!inside(text.getBoundingClientRect())) faults.push(`${text.textContent}: leaves the screen`)
    const stage = document.getElementById('stage')?.getBoundingClientRect()
    const strip = document.querySelector('.strip')?.getBoundingClientRect()
    if (!stage || !strip || stage.bottom > strip.top + 0.5) faults.push('the stage reaches into the strip')
    const item = document.querySelector('#stage .stage-picture')?.getBoundingClientRect()
    if (!stage || !item || item.top > stage.top + 0.5 || item.width < stage.width - 0.5 || stage.height < 100)
      faults.push('the stage is not filled by its item')
    return faults
  }, target)
}

/** Words that are not marked as what they are: the page's own language and direction, and every snippet in another one. */
export function languageFaults(
  page: Page,
  { language, direction }: { readonly language: string; readonly direction: string },
): Promise<string[]> {
  return page.evaluate(
    (wanted) => {
      const faults: string[] = []
      if (getComputedStyle(document.body).direction !== wanted.direction)
        faults.push('the page has the wrong direction')
      if (document.documentElement.lang !== wanted.language) faults.push('the page is in the wrong language')
      for (const text of document.querySelectorAll('.offer h3, .toggles:not(.telling-rest *) .toggle-label'))
        if (!text.querySelector('bdi[lang]')) faults.push(`${text.textContent}: in no language`)
      for (const text of document.querySelectorAll(
        '.camera-state .tongue-other, .all-offers .tongue-other, .invitation-small > :first-child',
      ))
        if (!text.getAttribute('lang') || text.getAttribute('lang') === wanted.language)
          faults.push(`${text.textContent}: in no language of its own`)
      return faults
    },
    { language, direction },
  )
}

/** Languages, by their own names, that cannot be chosen on the page of all languages, or are not marked as theirs. */
export function pickerFaults(page: Page, names: Readonly<Record<string, string>>): Promise<string[]> {
  return page.evaluate(
    (wanted) =>
      Object.entries(wanted).flatMap(([language, name]) => {
        const button = document.querySelector(`.all-languages [data-value="${language}"]`)
        if (button?.textContent !== name) return [`${name}: missing`]
        return button.getAttribute('lang') === language ? [] : [`${name}: in no language of its own`]
      }),
    names,
  )
}

/** Text that is drawn in a font of the system in place of one that comes with the player. */
export async function foreignFonts(page: Page): Promise<string[]> {
  const session: CDPSession = await page.context().newCDPSession(page)
  try {
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const { root } = await session.send('DOM.getDocument')
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '#face *' })
    const used = new Set<string>()
    for (const nodeId of nodeIds) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
      for (const font of fonts) if (!font.isCustomFont) used.add(font.familyName)
    }
    return [...used]
  } finally {
    await session.detach()
  }
}

/** The colour of every text and every drawing that takes the text's, with the first opaque colour behind it. */
export function textColours(page: Page): Promise<TextColour[]> {
  return page.evaluate(() => {
    const groundOf = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)'
      const { backgroundColor } = getComputedStyle(element)
      return /^rgb\(/.test(backgroundColor) ? backgroundColor : groundOf(element.parentElement)
    }
    const isSeen = (element: Element) =>
      element.getBoundingClientRect().width > 1 && !element.closest('.unseen, .switch-knob')
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    return [...document.querySelectorAll('#face *')]
      .filter((element) => isSeen(element) && (element.matches('.pictogram') || hasText(element)))
      .map((element) => ({
        what: element.textContent || `${element.parentElement?.className} ${element.getAttribute('class')}`,
        colour: getComputedStyle(element).color,
        ground: groundOf(element),
      }))
  })
}

/** What moves by itself on the page now: running animations and transitions, by the element that they move. */
export function movingThings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.outerHTML ?? '') : '').slice(0, 80)),
  )
}

/** What cannot be told from what is around it where the system chooses the colours: buttons without an edge, marks without a form. */
export function vanishedThings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = (element: Element) => element.textContent || String(element.getAttribute('class'))
    const groundOf = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)'
      const { backgroundColor } = getComputedStyle(element)
      return /^rgb\(/.test(backgroundColor) ? backgroundColor : groundOf(element.parentElement)
    }
    const edgeless = [...document.querySelectorAll('button, .sheet, .card, .shelf, .closing')].filter((element) => {
      const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(element)
      const around = groundOf(element.parentElement)
      const hasEdge = Number.parseFloat(borderTopWidth) >= 1 && borderTopStyle !== 'none' && borderTopColor !== around
      const hasGround = /^rgb\(/.test(backgroundColor) && backgroundColor !== around
      return !hasEdge && !hasGround
    })
    const filled = [...document.querySelectorAll('.switch-knob, .finding-time span')].filter(
      (element) => groundOf(element) === groundOf(element.parentElement),
    )
    const blots = [...document.querySelectorAll('.pictogram-gap, .pictogram-hole, .large-pictogram-gap')].filter(
      (part) => {
        const { fill, stroke } = getComputedStyle(part)
        return (part.matches('.pictogram-hole') ? fill : stroke) !== groundOf(part.closest('svg'))
      },
    )
    const shapes = [...document.querySelectorAll('.drawn-frame :is(rect, circle, ellipse, path)')].filter((part) => {
      const { fill, stroke } = getComputedStyle(part)
      return [fill, stroke].every((paint) => paint === 'none' || paint === groundOf(part.closest('svg')))
    })
    const sign = document.querySelector('.strip[data-camera="on"] .camera-state')
    const frame = getComputedStyle(document.getElementById('page') ?? document.body).borderTopColor
    const isSign =
      !sign || [getComputedStyle(sign).backgroundColor, frame].every((colour) => colour === 'rgb(210, 255, 28)')
    return [
      ...edgeless.map((element) => `${named(element)}: no edge`),
      ...filled.map((element) => `${named(element)}: not seen`),
      ...blots.map((part) => `${part.closest('svg')?.parentElement?.className}: a blot in its drawing`),
      ...shapes.map((part) => `${part.getAttribute('class') ?? part.tagName} in the drawn frame: not seen`),
      ...(isSign ? [] : ['the camera sign has lost its colour']),
    ]
  })
}
