import type { Coupon, Item, TextByLanguage } from '../../src/contract/package/package.ts'

/** The items of the demo shop, each once; playlists name them by id. Coupons are long-lived, as a demo is. */
const couponsEnd = '2035-12-31T23:59:59+01:00'

function text(de: string, en: string): TextByLanguage {
  return { de, en }
}

function coupon(code: string, de: string, en: string): Coupon {
  return { code, label: text(de, en), validUntil: couponsEnd }
}

const cover = { fit: 'cover', transition: 'crossfade' } as const

export const offers = {
  hello: {
    ...cover,
    id: 'hello',
    kind: 'video',
    asset: 'hello.mp4',
    volume: 0,
    alt: text(
      'Beet: eine Rote Bete wird aus dem Boden gezogen. Heute geerntet.',
      'Beet: a beetroot is pulled from the soil. Picked today.',
    ),
  },
  tomatoes: {
    ...cover,
    id: 'tomatoes',
    kind: 'image',
    asset: 'tomatoes.webp',
    duration: 'PT8S',
    alt: text('Tomaten, 1,99 € für 500 g', 'Tomatoes, €1.99 for 500 g'),
  },
  rye: {
    ...cover,
    id: 'rye',
    kind: 'image',
    asset: 'rye.webp',
    duration: 'PT8S',
    alt: text('Roggenlaib, 3,80 € für 1 kg', 'Rye loaf, €3.80 for 1 kg'),
    coupon: coupon('ROGGEN-50', '50 Cent auf jeden Roggenlaib', '50 cents off any rye loaf'),
  },
  coffee: {
    ...cover,
    id: 'coffee',
    kind: 'video',
    asset: 'coffee.mp4',
    volume: 0,
    alt: text('Erst mal Kaffee: 1,80 € für 0,2 l', 'Coffee first: €1.80 for 0.2 l'),
    coupon: coupon('KAFFEE-ZWEI', 'Der zweite Kaffee ist gratis', 'Your second coffee is free'),
  },
  mountainCheese: {
    ...cover,
    id: 'mountain-cheese',
    kind: 'image',
    asset: 'mountain-cheese.webp',
    duration: 'PT8S',
    alt: text('Bergkäse, 2,49 € für 100 g', 'Alpine cheese, €2.49 for 100 g'),
    coupon: coupon('BERG-20', '20 % auf Bergkäse', '20% off Alpine cheese'),
  },
  season: {
    ...cover,
    id: 'season',
    kind: 'html',
    asset: 'season.zip',
    duration: 'PT12S',
    alt: text('Jetzt reif: Birne, Kürbis, Rotkohl', 'In season: pear, pumpkin, red cabbage'),
  },
  eggs: {
    ...cover,
    id: 'eggs',
    kind: 'image',
    asset: 'eggs.webp',
    duration: 'PT8S',
    alt: text('Zehn Landeier, 2,79 €', 'Ten farm eggs, €2.79'),
  },
  lemons: {
    ...cover,
    id: 'lemons',
    kind: 'image',
    asset: 'lemons.webp',
    duration: 'PT8S',
    alt: text('Drei Zitronen, 0,99 €', 'Three lemons, €0.99'),
    coupon: coupon('ZITRONE-4', 'Die vierte Zitrone gratis', 'A fourth lemon for free'),
  },
  orange: {
    ...cover,
    id: 'orange',
    kind: 'video',
    asset: 'orange.mp4',
    volume: 0,
    alt: text('Schau genau: Orangen, 2,49 € für 1 kg', 'Look closely: oranges, €2.49 for 1 kg'),
    coupon: coupon('ORANGE-10', '10 % auf Orangen', '10% off oranges'),
  },
  hours: {
    ...cover,
    id: 'hours',
    kind: 'image',
    asset: 'hours.svg',
    duration: 'PT8S',
    alt: text('Geöffnet 7 bis 21 Uhr, Montag bis Samstag', 'Open 7 am to 9 pm, Monday to Saturday'),
  },
  breakfast: {
    ...cover,
    id: 'breakfast',
    kind: 'image',
    asset: 'breakfast.webp',
    duration: 'PT10S',
    alt: text(
      'Guten Morgen: Ei, Brot und Kaffee, 4,90 €, von 7 bis 10:30 Uhr',
      'Good morning: egg, bread and coffee, €4.90, from 7 to 10:30',
    ),
  },
  supper: {
    ...cover,
    id: 'supper',
    kind: 'image',
    asset: 'supper.webp',
    duration: 'PT10S',
    alt: text(
      'In 15 Minuten: Spaghetti mit Tomate für zwei, 4,50 €',
      'In 15 minutes: spaghetti with tomato for two, €4.50',
    ),
    coupon: coupon('ABENDBROT-1', '1 € auf alles für das Abendessen', '€1 off everything for supper'),
  },
  lateBread: {
    ...cover,
    id: 'late-bread',
    kind: 'image',
    asset: 'late-bread.webp',
    duration: 'PT8S',
    alt: text('Brot ab 19 Uhr: 30 % billiger', 'Bread after 7 pm: 30% off'),
  },
  soup: {
    ...cover,
    id: 'soup',
    kind: 'image',
    asset: 'soup.webp',
    duration: 'PT12S',
    alt: text(
      'Rote-Bete-Suppe für zwei, 3,20 €: drei Bete, ein Apfel, ein Lauch',
      'Beetroot soup for two, €3.20: three beetroots, one apple, one leek',
    ),
    coupon: coupon('SUPPE-1', 'Der Lauch zur Suppe gratis', 'The leek for the soup is free'),
  },
  weekBox: {
    ...cover,
    id: 'week-box',
    kind: 'image',
    asset: 'week-box.webp',
    duration: 'PT10S',
    alt: text(
      'Wochenkiste, 5 kg Gemüse, Obst und Brot, 19,90 €',
      'The week in a box: 5 kg of vegetables, fruit and bread, €19.90',
    ),
    coupon: coupon('KISTE-5', '5 € auf die erste Wochenkiste', '€5 off your first weekly box'),
  },
  apple: {
    ...cover,
    id: 'apple',
    kind: 'image',
    asset: 'apple.webp',
    duration: 'PT10S',
    alt: text('Gern auch einer: ein Apfel, 0,39 €', 'Just one is fine: one apple, €0.39'),
    coupon: coupon('APFEL-EINS', 'Ein Apfel gratis zum Einkauf', 'One free apple with your shopping'),
  },
  board: {
    ...cover,
    id: 'board',
    kind: 'image',
    asset: 'board.webp',
    duration: 'PT10S',
    alt: text('Käse zu viert: Käsebrett mit 600 g, 16 €', 'Cheese for four: a board of 600 g, €16'),
    coupon: coupon('ZUSAMMEN-4', 'Trauben gratis zum Käsebrett', 'Free grapes with the cheese board'),
  },
} satisfies Record<string, Item>
