import type { ShopView } from '../../src/contract/calls/events.ts'
import type { OfferedInterest } from '../../src/contract/package/offered-interests.ts'
import type { SessionView, Sheet } from '../../src/contract/session.ts'
import type { Appearance, Language } from '../../src/contract/settings/settings.ts'
import type { DeclaredView } from '../../src/renderer/player/scene.ts'

export const screens = [
  { name: '1920x1080-32in', width: 1920, height: 1080, diagonalInches: 32 },
  { name: '1080x1920-55in', width: 1080, height: 1920, diagonalInches: 55 },
  { name: '1366x768-7in', width: 1366, height: 768, diagonalInches: 7 },
] as const
export type LookScreen = (typeof screens)[number]

const nonce = '0123456789abcdef0123456789abcdef'
const until = '2026-11-30T22:00:00Z'
const coupon = (code: string, de: string, en: string) => ({ code, label: { de, en }, validUntil: until })

export function shopOn({ diagonalInches }: { diagonalInches: number }, change: Partial<ShopView> = {}): ShopView {
  return {
    name: 'Beet & Brot',
    contact: '0203 555 0117',
    language: 'de',
    diagonalInches,
    test: false,
    unsignedFolder: false,
    reach: 'touch',
    black: false,
    training: false,
    settingUp: false,
    rotation: 0,
    screen: 'on',
    gain: 1,
    offers: [
      coupon('BROT-20', '20 % auf Roggenbrot', '20% off rye bread'),
      coupon('KAESE-3', 'Bergkäse, 3 € gespart', 'Mountain cheese, save €3'),
      coupon('SUPPE-1', 'Zweite Suppe geschenkt', 'Second soup for free'),
      coupon('APFEL-5', '5 Äpfel zum Preis von 4', '5 apples for the price of 4'),
      coupon('KAFFEE-2', 'Kaffee zum Frühstück dazu', 'Coffee with your breakfast'),
    ],
    keys: { ask: 'F6', stop: 'F7', settings: 'F10' },
    ...change,
  }
}

const interest = (id: string, de: string, en: string): OfferedInterest => ({ id, label: { de, en }, restricted: [] })
const interests = [
  interest('bread', 'Brot', 'Bread'),
  interest('cheese', 'Käse', 'Cheese'),
  interest('fruit', 'Obst & Gemüse', 'Fruit & vegetables'),
  interest('coffee', 'Kaffee', 'Coffee'),
  interest('breakfast', 'Frühstück', 'Breakfast'),
  interest('cooking', 'Selbst kochen', 'Cooking at home'),
  interest('vegan', 'Ohne Tierisches', 'Nothing from animals'),
  interest('quick', 'Schnelles', 'Something quick'),
]

export const sheet: Sheet = {
  nonce,
  setUp: false,
  camera: true,
  offerAgeBand: true,
  limitSeconds: 180,
  shopName: 'Beet & Brot',
  contact: '0203 555 0117',
  interests,
}

export const plain = (language: Language): Appearance => ({
  language,
  contrast: 'normal',
  textSize: 'normal',
  position: 'normal',
})

export type Look = {
  readonly name: string
  readonly view: (appearance: Appearance) => SessionView
  readonly shop?: Partial<ShopView>
  /** What was on the screen just before. */
  readonly before?: Omit<DeclaredView, 'appearance'>
  readonly change?: Partial<Appearance>
  /** A button to press first, by its intent. */
  readonly press?: string
}

const words = { audience: 'one', attention: 'looking', dwell: 'staying', distance: 'near' } as const
const watching = {
  state: 'watching',
  sign: nonce,
  words,
  used: ['dwell'],
  everyone: false,
  endsSoon: false,
} satisfies Partial<SessionView>
const declared: Omit<DeclaredView, 'appearance'> = {
  state: 'declared',
  moreTime: false,
  declaration: { interests: ['bread', 'coffee'], ageBand: null, audience: 'group', adult: false },
  interests,
  usedInterests: ['bread'],
  used: ['audience'],
}
const nothingDeclared = { interests: [], ageBand: null, audience: null, adult: false }
const drinks: OfferedInterest[] = [
  { ...interest('wine', 'Wein', 'Wine'), restricted: ['alcohol'] },
  { ...interest('vitamins', 'Vitamine', 'Vitamins'), restricted: ['medicine', 'health'] },
]
const asking = { state: 'asking', sheet, moreTime: false } satisfies Partial<SessionView>

/** What a shop may write, at its longest. */
const long = 'Frische Erzeugnisse aus der Region und von weiter her für die ganze Familie und alle Nachbarn'
const longSheet: Sheet = {
  ...sheet,
  shopName: long.slice(0, 80),
  contact:
    'Datenschutz, Am alten Güterbahnhof 117, 47051 Duisburg, Telefon 0203 555 0117, datenschutz@beet-und-brot.example',
}
const manyInterests = Array.from({ length: 12 }, (_, place) =>
  interest(`interest-${place}`, place % 3 === 0 ? long : `Brot vom Vortag ${place}`, `Bread of yesterday ${place}`),
)
const manyOffers = Array.from({ length: 30 }, (_, place) => coupon(`ANGEBOT-${place + 10}`, `${place}: ${long}`, long))

/** Every state of a session, as a customer meets it. */
export const looks: readonly Look[] = [
  { name: 'idle', view: (appearance) => ({ state: 'idle', appearance, invitation: true }) },
  { name: 'idle-no-invitation', view: (appearance) => ({ state: 'idle', appearance, invitation: false }) },
  {
    name: 'idle-badges',
    view: (appearance) => ({ state: 'idle', appearance, invitation: true }),
    shop: { test: true, unsignedFolder: true, reach: 'button' },
  },
  {
    name: 'first-run',
    view: (appearance) => ({ state: 'idle', appearance, invitation: false }),
    shop: { reach: 'unasked', test: true },
  },
  {
    name: 'idle-street',
    view: (appearance) => ({ state: 'idle', appearance, invitation: false }),
    shop: { reach: 'none' },
  },
  {
    name: 'idle-set-up',
    view: (appearance) => ({ state: 'idle', appearance, invitation: true }),
    shop: { settingUp: true, test: true },
  },
  {
    name: 'idle-safe-mode',
    view: (appearance) => ({ state: 'idle', appearance, invitation: false }),
    shop: { screen: 'safe', test: true, offers: [] },
  },
  { name: 'offers', view: (appearance) => ({ state: 'idle', appearance, invitation: true }), press: 'offers' },
  {
    name: 'offers-none',
    view: (appearance) => ({ state: 'idle', appearance, invitation: true }),
    shop: { offers: [] },
    press: 'offers',
  },
  { name: 'asking', view: (appearance) => ({ ...asking, appearance }) },
  { name: 'asking-more-time', view: (appearance) => ({ ...asking, moreTime: true, appearance }), press: 'age-purpose' },
  ...(['more', 'languages', 'offers'] as const).map(
    (press): Look => ({
      name: `asking-more-time-above-${press}`,
      view: (appearance) => ({ ...asking, moreTime: true, appearance }),
      press,
    }),
  ),
  { name: 'asking-more', view: (appearance) => ({ ...asking, appearance }), press: 'more' },
  { name: 'asking-languages', view: (appearance) => ({ ...asking, appearance }), press: 'languages' },
  {
    name: 'asking-large-high-low',
    view: (appearance) => ({ ...asking, appearance, moreTime: true }),
    change: { textSize: 'large', contrast: 'high', position: 'low' },
  },
  {
    name: 'asking-no-camera',
    view: (appearance) => ({ ...asking, sheet: { ...sheet, camera: false }, appearance }),
  },
  {
    name: 'asking-set-up',
    view: (appearance) => ({ ...asking, sheet: { ...sheet, setUp: true, offerAgeBand: false }, appearance }),
    shop: { settingUp: true },
  },
  {
    name: 'asking-set-up-more',
    view: (appearance) => ({ ...asking, sheet: { ...sheet, setUp: true, offerAgeBand: false }, appearance }),
    shop: { settingUp: true },
    press: 'more',
  },
  { name: 'asking-long', view: (appearance) => ({ ...asking, sheet: longSheet, moreTime: true, appearance }) },
  {
    name: 'offers-many',
    view: (appearance) => ({ state: 'idle', appearance, invitation: true }),
    shop: { offers: manyOffers, test: true },
    press: 'offers',
  },
  { name: 'declared-long', view: (appearance) => ({ ...declared, interests: manyInterests, appearance }) },
  { name: 'starting', view: (appearance) => ({ state: 'starting', appearance, sign: nonce }) },
  {
    name: 'searching',
    view: (appearance) => ({ state: 'searching', appearance, sign: nonce, hint: 'too-small' }),
    shop: { test: true },
  },
  ...(['no-face', 'too-dark', 'second-face', 'good'] as const).map(
    (hint): Look => ({
      name: `searching-${hint}`,
      view: (appearance) => ({ state: 'searching', appearance, sign: nonce, hint }),
    }),
  ),
  {
    name: 'setting-up',
    view: (appearance) => ({ state: 'setting-up', appearance, sign: nonce, word: 'turned-camera', place: 'left' }),
    shop: { settingUp: true },
  },
  { name: 'confirming', view: (appearance) => ({ state: 'confirming', appearance, sign: nonce, place: 'top-right' }) },
  { name: 'watching', view: (appearance) => ({ ...watching, appearance }) },
  { name: 'watching-way', view: (appearance) => ({ ...watching, appearance }), press: 'more' },
  {
    name: 'watching-answered-training',
    view: (appearance) => ({ ...watching, appearance }),
    shop: { training: true },
    press: 'answer',
  },
  { name: 'watching-nothing', view: (appearance) => ({ ...watching, words: {}, used: [], appearance }) },
  {
    name: 'watching-age-soon',
    view: (appearance) => ({
      ...watching,
      words: { ...words, ageBand: '55-plus' },
      used: ['attention', 'dwell', 'ageBand'],
      endsSoon: true,
      appearance,
    }),
    press: 'show-age',
  },
  {
    name: 'watching-everyone-high',
    view: (appearance) => ({ ...watching, words: { ...words, ageBand: '30-54' }, everyone: true, appearance }),
    change: { contrast: 'high', textSize: 'large' },
  },
  { name: 'offers-watching', view: (appearance) => ({ ...watching, appearance }), press: 'offers' },
  {
    name: 'paused',
    view: (appearance) => ({ state: 'paused', appearance, nonce, doubt: 'second-face', closed: true }),
  },
  {
    name: 'paused-closing',
    view: (appearance) => ({ state: 'paused', appearance, nonce, doubt: 'second-face', closed: false }),
  },
  {
    name: 'declared-empty',
    view: (appearance) => ({ ...declared, declaration: nothingDeclared, used: [], usedInterests: [], appearance }),
  },
  { name: 'declared', view: (appearance) => ({ ...declared, appearance }) },
  {
    name: 'declared-adults-unasked',
    view: (appearance) => ({ ...declared, interests: [...interests, ...drinks], appearance }),
  },
  {
    name: 'declared-adults',
    view: (appearance) => ({
      ...declared,
      interests: [...interests, ...drinks],
      declaration: { ...declared.declaration, interests: ['wine'], adult: true },
      usedInterests: ['wine'],
      appearance,
    }),
  },
  { name: 'declared-more-time', view: (appearance) => ({ ...declared, moreTime: true, appearance }) },
  {
    name: 'declared-long-more-time',
    view: (appearance) => ({ ...declared, interests: manyInterests, moreTime: true, appearance }),
  },
  { name: 'declared-large', view: (appearance) => ({ ...declared, appearance }), change: { textSize: 'large' } },
  { name: 'ending-declared', view: (appearance) => ({ state: 'ending', appearance }), before: declared },
  { name: 'ending', view: (appearance) => ({ state: 'ending', appearance }) },
  { name: 'asking-again', view: (appearance) => ({ ...asking, over: 'camera', appearance }) },
  { name: 'ended', view: (appearance) => ({ state: 'ended', appearance, kind: 'camera', reason: 'stop' }) },
  { name: 'ended-set-up', view: (appearance) => ({ state: 'ended', appearance, kind: 'set-up', reason: 'stop' }) },
  { name: 'ended-training', view: (appearance) => ({ state: 'ended', appearance, kind: 'training', reason: 'stop' }) },
  { name: 'ended-limit', view: (appearance) => ({ state: 'ended', appearance, kind: 'camera', reason: 'limit' }) },
  { name: 'ended-declared', view: (appearance) => ({ state: 'ended', appearance, kind: 'declared', reason: 'stop' }) },
  { name: 'blocked', view: (appearance) => ({ state: 'blocked', appearance }) },
]
