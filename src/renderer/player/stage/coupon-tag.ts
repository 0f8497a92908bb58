import type { Coupon } from '../../../contract/package/package.ts'
import type { Language } from '../../../contract/settings/settings.ts'
import { element } from '../../ui/element.ts'
import { qrCodeView } from '../../ui/qr-code.ts'
import { couponWords } from './coupon-words.ts'

/** A label of more letters is written smaller. */
const longLabel = 34

function couponTag(coupon: Coupon, language: Language): HTMLElement {
  const { label, code, until, qrCode, direction } = couponWords(coupon, language)
  const letters = element('p', { class: 'coupon-tag-code' }, element('bdi', { dir: 'ltr' }, code))
  letters.style.setProperty('--letters', String(code.length))
  const day = element('p', { class: 'coupon-tag-until' }, until)
  // A day stays in one line, and some languages take many letters for it.
  const longest = Math.max(...until.split(' ').map(({ length }) => length))
  day.style.setProperty('--letters', String(longest))
  return element(
    'div',
    // Readers are told by the layer, which is one picture to them.
    { class: 'coupon-tag', lang: language, dir: direction, 'aria-hidden': 'true' },
    qrCodeView(code, qrCode),
    element(
      'div',
      { class: 'coupon-tag-words' },
      element(
        'p',
        { class: 'coupon-tag-label', 'data-long': label.text.length > longLabel },
        element('bdi', { lang: label.language }, label.text),
      ),
      letters,
      day,
    ),
  )
}

/**
 * Keeps the tag of a layer's coupon: the same for everybody, in the shop's language (P11). It is part of the layer, so that it
 * comes, moves and goes with the item. What is drawn already is left as it is.
 */
export function keepCouponTag(layer: HTMLElement): (coupon: Coupon | null, language: Language) => void {
  let tag: HTMLElement | null = null
  let drawn = ''
  return (coupon, language) => {
    const wanted = coupon ? JSON.stringify([coupon, language]) : ''
    if (wanted === drawn) return
    drawn = wanted
    tag?.remove()
    tag = coupon ? couponTag(coupon, language) : null
    if (tag) layer.append(tag)
  }
}
