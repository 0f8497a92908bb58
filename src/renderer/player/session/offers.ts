import type { Coupon } from '../../../contract/package/package.ts'
import { element } from '../../ui/element.ts'
import { lastDayInWords } from '../../ui/formats.ts'
import { cross } from '../../ui/pictograms.ts'
import { qrCodeView } from '../../ui/qr-code.ts'
import { button } from '../button.ts'
import { packageWords } from '../package-words.ts'
import type { Scene } from '../scene.ts'
import { moreTimeView } from '../sheet/more-time.ts'

function offerView(coupon: Coupon, scene: Scene): HTMLElement {
  const { words } = scene.tongues
  return element(
    'li',
    { class: 'offer', 'data-key': coupon.code },
    qrCodeView(coupon.code, words.offers.qrCode(coupon.code)),
    element(
      'div',
      { class: 'offer-words' },
      element('h3', {}, packageWords(coupon.label, scene)),
      element('p', { class: 'offer-code', dir: 'ltr' }, coupon.code),
      element(
        'p',
        { class: 'offer-until' },
        words.offers.validUntil(lastDayInWords(coupon.validUntil, words.language)),
      ),
    ),
  )
}

/** "All offers": every valid coupon of the package, the same for everyone, whatever a session found (P11). */
export function offersView(scene: Scene): HTMLElement {
  const { shop } = scene
  const { words } = scene.tongues
  const text = words.offers
  return element(
    'div',
    {
      class: 'sheet offers',
      'data-fit': true,
      'data-key': 'offers',
      role: 'dialog',
      'aria-labelledby': 'offers-title',
    },
    element(
      'div',
      { class: 'panel-head' },
      element('h2', { id: 'offers-title', tabindex: '-1' }, text.title),
      element('p', {}, text.forAll),
      button('close-offers', { class: 'plain-button strong' }, cross(), text.close),
      moreTimeView(scene),
    ),
    shop.offers.length === 0
      ? element('p', { class: 'plain' }, text.none)
      : element(
          'ul',
          { class: 'offers-list', 'data-fits': true, tabindex: '0', 'aria-labelledby': 'offers-title' },
          ...shop.offers.map((coupon) => offerView(coupon, scene)),
        ),
  )
}
