import { expect, test } from 'vitest'
import { couponSpoken, couponWords } from './coupon-words.ts'

const coupon = {
  code: 'BREAD-10',
  label: { en: '10% off bread', de: '10 % auf Brot' },
  validUntil: '2027-06-15T12:00:00Z',
}

test('a coupon is said in the language that is asked for, with its last day', () => {
  expect(couponWords(coupon, 'de')).toEqual({
    label: { text: '10 % auf Brot', language: 'de' },
    code: 'BREAD-10',
    until: 'gültig bis 15.\u00a0Juni\u00a02027',
    qrCode: 'QR-Code BREAD-10',
    language: 'de',
    direction: 'ltr',
  })
  expect(couponWords(coupon, 'en').until).toBe('valid until 15\u00a0June\u00a02027')
})

test('where the package has no label in it, the label is the one of the shop, and the rest is in it', () => {
  const said = couponWords(coupon, 'ar', 'de')
  expect(said.label).toEqual({ text: '10 % auf Brot', language: 'de' })
  expect(said.direction).toBe('rtl')
  expect(said.until).toContain('2027')
})

test('readers get the label, the code and the day in one line', () => {
  expect(couponSpoken(couponWords(coupon, 'en'))).toBe(
    '10% off bread, QR code BREAD-10, valid until 15\u00a0June\u00a02027',
  )
})
