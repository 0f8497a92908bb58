import type { Coupon } from '../../../contract/package/package.ts'
import { type PackageText, textIn } from '../../../contract/package/package-text.ts'
import type { Language } from '../../../contract/settings/settings.ts'
import { lastDayInWords } from '../../ui/formats.ts'
import { tonguesFor } from '../../ui/words/tongues.ts'

/** What a coupon's tag says: `until` is its last day, `qrCode` names the code for readers. */
export type CouponWords = {
  readonly label: PackageText
  readonly code: string
  readonly until: string
  readonly qrCode: string
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
}

/** What is said of `coupon` in `language`; its label in the shop's language where the package has no other. */
export function couponWords(coupon: Coupon, language: Language, shopLanguage: Language = language): CouponWords {
  const { offers, direction } = tonguesFor(language).words
  return {
    label: textIn(coupon.label, language, shopLanguage),
    code: coupon.code,
    until: offers.validUntil(lastDayInWords(coupon.validUntil, language)),
    qrCode: offers.qrCode(coupon.code),
    language,
    direction,
  }
}

/** A coupon as a screen reader says it, in one line. */
export function couponSpoken({ label, qrCode, until }: CouponWords): string {
  return [label.text, qrCode, until].join(', ')
}
