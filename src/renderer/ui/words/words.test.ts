import { expect, test } from 'vitest'
import { lengthInWords } from '../../../contract/length-in-words.ts'
import { endReasonSchema } from '../../../contract/reasons.ts'
import { type Language, languages } from '../../../contract/settings/settings.ts'
import { signalNameSchema } from '../../../contract/signals.ts'
import { wordCount } from '../word-count.fixture.ts'
import { everyTongue, tonguesFor } from './tongues.ts'

/** A camera, as each language names it where it is covered or off. */
const anyCamera = /kamera|kamerę|camera|cámara|caméra|камеру|الكاميرا/i

/** Every sentence with its place; where one is made from something, `{1}` and `{2}` stand for that. */
function sentences(entry: unknown, path: string): [string, string][] {
  if (typeof entry === 'string') return [[path, entry]]
  if (typeof entry === 'function') return [[path, String(entry('{1}', '{2}'))]]
  if (typeof entry !== 'object' || entry === null) return []
  return Object.entries(entry).flatMap(([name, inner]) => sentences(inner, `${path}.${name}`))
}

test('every language of the player has its words, and the other one beside it', () => {
  expect(everyTongue.map(({ language }) => language).toSorted()).toEqual([...languages].toSorted())
  for (const language of languages) {
    const { words, other } = tonguesFor(language)
    expect(words.language).toBe(language)
    expect(other.language).not.toBe(language)
  }
})

test('no sentence is empty, but the reasons that are the customer’s own doing', () => {
  for (const words of everyTongue) {
    const empty = sentences(words, '').filter(([, text]) => text.trim() === '')
    expect(empty.map(([path]) => path)).toEqual(['.closing.reasons.stop', '.closing.reasons.declined'])
    expect(Object.keys(words.closing.reasons).toSorted()).toEqual([...endReasonSchema.options].toSorted())
  }
})

test('P11: the sheet leaves room for a shop’s name and contact within 60 words', () => {
  const nameAndContact = 10

  for (const { sheet, language } of everyTongue) {
    const own = [
      sheet.notForChildren,
      sheet.title,
      sheet.who,
      sheet.what,
      sheet.whatText,
      sheet.why,
      sheet.whyText,
      sheet.howLong,
      sheet.howLongText(lengthInWords(300, language)),
      sheet.howToStop,
      sheet.howToStopText,
      sheet.age,
    ]
    expect(wordCount(own.join(' '))).toBeLessThanOrEqual(60 - nameAndContact)
    const { title, whatText, whyText, howToStopText } = sheet.setUp
    const replaced: readonly string[] = [sheet.title, sheet.whatText, sheet.whyText, sheet.howToStopText, sheet.age]
    const setUp = [...own.filter((text) => !replaced.includes(text)), title, whatText, whyText, howToStopText]
    expect(wordCount(setUp.join(' ')), language).toBeLessThanOrEqual(60 - nameAndContact)
  }
})

test('a picture without light or contrast may be that of a covered camera, and every language says so', () => {
  for (const { finding, settingUp, paused } of everyTongue) {
    const { covered, 'too-dark': dark } = paused.doubts
    const hints = [finding.hints['too-dark'], settingUp.words['too-dark'], settingUp.next['too-dark']]
    for (const sentence of [...hints, covered, dark]) expect(sentence).toMatch(anyCamera)
    // Which of the two it was, a picture without contrast does not tell.
    expect(covered).toBe(dark)
  }
})

test('P2: the warning names no time, for it stands until the end: that is told beside the sign', () => {
  for (const { mirror, language } of everyTongue) expect(mirror.endsSoon, language).not.toMatch(/\p{N}/u)
})

test('P15: each kind of session has its own closing sentence, and only what had a camera says that one is off', () => {
  for (const { closing, language } of everyTongue) {
    const { camera, declared, training } = closing.ended
    expect(new Set([camera, declared, training]).size, language).toBe(3)
    expect(new Set(Object.values(closing.small)).size, language).toBe(4)
    expect(training, language).not.toMatch(anyCamera)
  }
})

test('P7: the limit that is told begins with the yes, before anybody is found', () => {
  const found = /gefunden hat|sucht das Gerät|has found|trouvé|bulmadan|znajdzie|знайде|يجدكم|encontrado|trovata/
  for (const { way, language } of everyTongue) expect(way.limits[1], language).toMatch(found)
})

test('P7: told is, too, that a photo may be taken for a person, and that whoever passes quickly may not be noticed', () => {
  const photo = /foto|photo|zdjęcie|фото|صورة فوتوغرافية/i
  const behind = /hinter|behind|derrière|dietro|detrás|za Państwem|arkanızdan|позаду|خلفكم/
  for (const { way, language } of everyTongue) {
    expect(
      way.limits.filter((limit) => photo.test(limit)),
      language,
    ).toHaveLength(1)
    expect(
      way.limits.filter((limit) => behind.test(limit)),
      language,
    ).toHaveLength(1)
  }
})

test('P2: how to stop is told for keys and fingers alike: no language has Stop touched, where nothing may be touched', () => {
  for (const { strip, sheet, way, finding, language } of everyTongue) {
    const [touch = ''] = strip.inviteByTouch.split(/[\s,]/u)
    for (const sentence of [sheet.howToStopText, sheet.setUp.howToStopText, way.limits[1] ?? '', finding.ifNot]) {
      expect(sentence, language).toContain(strip.stop)
      expect(sentence.toLowerCase(), language).not.toContain(touch.toLowerCase())
    }
  }
})

test('P12: where there are buttons and nothing to touch, the sheet without a camera speaks of buttons', () => {
  const touched = /touch|tipp|dotkn|dokun|торкн|لمس|toque|tocc/i
  const buttons = /button|taste|bouton|tasti|botones|przycisk|düğme|кнопк|أزرار/i
  for (const { sheet, language } of everyTongue) {
    expect(sheet.textWithoutCamera, `control: ${language}`).toMatch(touched)
    expect(sheet.textWithoutCameraByButton, language).toMatch(buttons)
    expect(sheet.textWithoutCameraByButton, language).not.toMatch(touched)
    const [, ...rest] = sheet.textWithoutCamera.split(/(?<=\.) /u)
    expect(
      sheet.textWithoutCameraByButton.endsWith(rest.slice(-2).join(' ')),
      `${language}: the rest is the same`,
    ).toBe(true)
  }
})

test('P11, P13: of what is counted some is named, and no language says that this is all', () => {
  const excluding =
    /\b(all that|only|nur|mehr nicht|seulement|uniquement|tout ce qui|sadece|yalnızca|tylko|wyłącznie|solo|sólo|solamente|únicamente|soltanto)\b|лише|тільки|فقط/iu
  expect('All that is counted: two. Wir zählen nur das. يُحصى العدد فقط').toMatch(excluding)
  for (const { way, language } of everyTongue) {
    const counted = way.limits.at(-1)
    expect(counted, language).toMatch(/count|gezählt|zählen|compte|sayılır|Zliczane|Підраховується|يُحصى|cuenta|conta/i)
    expect(counted, language).not.toMatch(excluding)
  }
})

/** The words of a text that say something by themselves: no articles, no "yes". */
const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length > 2)

test('P1: a no says that the camera stays off, not that one goes on without it, and a yes that it is switched on', () => {
  const on: Readonly<Record<Language, RegExp>> = {
    de: /Kamera an$/,
    en: /camera on$/,
    'de-simple': /Kamera an$/,
    fr: /allumer/,
    tr: /aç$/,
    pl: /włącz /,
    uk: /увімкнути/,
    ar: /تشغيل/,
    es: /encendida/,
    it: /accesa/,
  }
  for (const { language, sheet, paused } of everyTongue) {
    const goingOn = wordsOf(sheet.tellInstead)
    for (const { no, yes } of [sheet, paused]) {
      const refused = wordsOf(no.replace(/^[^,،]+/, ''))
      expect(
        refused.every((word) => goingOn.includes(word)),
        `${language}: ${no} / ${sheet.tellInstead}`,
      ).toBe(false)
      expect(yes, language).toMatch(on[language])
    }
  }
})

/** How many letters make one text into the other (Levenshtein). */
function lettersApart(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (const [row, letter] of [...one].entries()) {
    const next = [row + 1]
    for (const [place, wanted] of [...other].entries()) {
      const changed = (above[place] ?? 0) + (letter === wanted ? 0 : 1)
      next.push(Math.min(changed, (above[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1))
    }
    above = next
  }
  return above.at(-1) ?? 0
}

test('P2: that the camera is on is not one or two letters from that it is off', () => {
  expect(lettersApart('Камеру ввімкнено', 'Камеру вимкнено'), 'control').toBe(2)
  expect(lettersApart('włączona', 'wyłączona'), 'control').toBe(1)
  for (const { language, strip, finding, announce } of everyTongue) {
    // Short words that nobody confuses.
    if (['de', 'en', 'de-simple'].includes(language)) continue
    expect(lettersApart(strip.cameraOn, strip.cameraOff), language).toBeGreaterThanOrEqual(4)
    expect(lettersApart(finding.starting, strip.cameraClosing), language).toBeGreaterThanOrEqual(4)
    expect(lettersApart(announce.cameraOn, announce.cameraOff), language).toBeGreaterThanOrEqual(4)
  }
})

test('P7: it is the device that does not notice, and in no language the other person or "you"', () => {
  const device: Readonly<Record<Language, RegExp>> = {
    de: /merkt es das/,
    en: /\bit (does|may) not notice/,
    'de-simple': /merkt das Gerät/,
    fr: /l’appareil (ne le remarque pas|peut ne pas le remarquer)/,
    tr: /^Cihaz .*bunu fark etmez|cihaz bunu fark etmeyebilir/,
    pl: /urządzenie (tego nie zauważy|może tego nie zauważyć)/,
    uk: /пристрій (цього не помітить|може цього не помітити)/,
    ar: /يلاحظ(ه)? الجهاز/,
    es: /el aparato no lo not[ae]/,
    it: /l’apparecchio (non se ne accorge|può non accorgersene)/,
  }
  // Their polite "you" takes the same verb as the device.
  const named: Partial<Record<Language, RegExp>> = { es: /\bel aparato\b/i, it: /\bl’apparecchio\b/i }
  for (const { language, way } of everyTongue) {
    for (const limit of [way.limits[1], way.limits[3]]) expect(limit, language).toMatch(device[language])
    for (const limit of [...way.limits.slice(0, -1), ...way.setUp.limits.slice(0, -1)])
      expect(limit, language).toMatch(named[language] ?? /./)
  }
})

test('P8: what is told of a session that marks the area speaks of no offer for anybody and of no estimated age', () => {
  const photo = /foto|photo|zdjęcie|фото|صورة فوتوغرافية/i
  const counted = /count|gezählt|zählen|compte|sayılır|Zliczane|Підраховується|يُحصى|cuenta|conta/i
  for (const { language, way, sheet, strip } of everyTongue) {
    const { words, mark, limits } = way.setUp
    expect(words, language).not.toBe(way.steps.words)
    expect(mark, language).not.toBe(way.steps.offer)
    expect(limits, language).not.toContain(way.limits[0])
    expect(limits[0], language).toMatch(photo)
    // Nobody is followed there: walking away ends nothing.
    expect(limits[1], language).toContain(strip.stop)
    expect(sheet.setUp.howToStopText, language).toContain(strip.stop)
    expect(limits.at(-1), language).toMatch(counted)
    expect(limits.at(-1), language).not.toBe(way.limits.at(-1))
  }
})

test('easy German has no passive, which its rules forbid', () => {
  const passive = /\b(wird|werden|wurde|wurden)\b/
  expect('Kein Bild wird gespeichert.').toMatch(passive)
  const easy = sentences(tonguesFor('de-simple').words, '')
  expect(easy.filter(([, text]) => passive.test(text))).toEqual([])
})

test('what is a draft waits for native speakers, and easy German for a test group: every language says both', () => {
  const group: Readonly<Record<Language, string>> = {
    de: 'Prüfgruppe',
    en: 'test group',
    'de-simple': 'Prüf·gruppe',
    fr: 'groupe test',
    tr: 'deneme grubu',
    pl: 'grupa testowa',
    uk: 'тестова група',
    ar: 'مجموعة اختبار',
    es: 'grupo de prueba',
    it: 'gruppo di prova',
  }
  for (const { language, sheet } of everyTongue) expect(sheet.draftLanguages, language).toContain(group[language])
})

test('in French no sign stands alone at the start of a line', () => {
  const torn = /\S [:;?!»]|« /
  expect('Qui êtes-vous ?').toMatch(torn)
  expect(sentences(tonguesFor('fr').words, '').filter(([, text]) => torn.test(text))).toEqual([])
})

test('which key opens the question and the settings is told as it is set', () => {
  for (const { reach, language } of everyTongue) {
    expect(reach.buttonEffect('F9'), language).toContain('F9')
    expect(reach.later('F12'), language).toContain('F12')
    expect(`${reach.buttonEffect('F9')} ${reach.later('F12')}`, language).not.toMatch(/F6|F10/)
  }
})

test('name and contact stand apart from each other and from the sentence, whichever way they are written', () => {
  for (const { sheet, language } of everyTongue) {
    const both = sheet.whoText('مخبز النور', '030 1234567')
    expect(both, language).toContain('\u2068مخبز النور\u2069')
    expect(both, language).toContain('\u2068030 1234567\u2069')
    expect(sheet.whoText('', '+49 30 1234567'), language).toBe('\u2068+49 30 1234567\u2069')
    expect(sheet.whoText('', ''), language).toBe('')
  }
})

test('the two answers are about as long as each other', () => {
  for (const { sheet } of everyTongue) {
    expect(Math.abs(sheet.no.length - sheet.yes.length)).toBeLessThanOrEqual(6)
  }
})

test('beside any language stands the shop’s own, so that bystanders can read the sign; beside that, English or German', () => {
  const other = (language: Language, shop: Language) => tonguesFor(language, shop).other.language
  expect(other('ar', 'de')).toBe('de')
  expect(other('fr', 'it')).toBe('it')
  expect(other('de', 'de')).toBe('en')
  expect(other('de-simple', 'de')).toBe('en')
  expect(other('en', 'en')).toBe('de')
})

test('a language is a draft until a native speaker has read it', () => {
  expect(everyTongue.filter(({ draft }) => draft === null).map(({ language }) => language)).toEqual(['de', 'en'])
})

test('every customer’s sentence has the letters of its language and of no other', () => {
  const script: Partial<Record<Language, RegExp>> = { uk: /\p{Script=Cyrillic}/u, ar: /\p{Script_Extensions=Arabic}/u }
  /** Keys are called what stands on them, and QR codes by their name, in every script. */
  const keys = /(?<!\p{L})(Enter|F\d+|QR)(?!\p{L})/gu
  for (const words of everyTongue) {
    const own = script[words.language] ?? /\p{Script=Latin}/u
    const customers = sentences(words, '').filter(([path]) => !/^\.(language|direction)$/.test(path))
    const foreign = customers.flatMap(([path, text]) => {
      const letters = text.replaceAll(keys, '').match(/\p{L}/gu) ?? []
      return letters.every((letter) => own.test(letter)) ? [] : [`${path}: ${text}`]
    })
    expect(foreign, words.language).toEqual([])
    expect(customers.some(([, text]) => own.test(text))).toBe(true)
  }
})

test('P10: the sheet names what each word on the screen will be about, also whether somebody is alone', () => {
  // Distance, time, looking, alone; the age has its own switch.
  const named: Readonly<Record<Language, readonly string[]>> = {
    de: ['nah', 'lange', 'herschauen', 'allein'],
    en: ['Distance', 'time', 'look', 'alone'],
    fr: ['Distance', 'durée', 'regardez', 'que vous'],
    tr: ['yakın', 'süre', 'bakıp', 'yalnız'],
    pl: ['Odległość', 'czas', 'patrzy', 'jedna osoba'],
    uk: ['близько', 'довго', 'дивитеся', 'самі'],
    ar: ['القرب', 'المدة', 'تنظرون', 'بمفردكم'],
    es: ['Distancia', 'tiempo', 'mira', 'a solas'],
    it: ['Distanza', 'durata', 'guarda', 'solo'],
    'de-simple': ['nah', 'lange', 'Schauen', 'Allein'],
  }
  for (const { language, sheet } of everyTongue) {
    expect(named[language]).toHaveLength(signalNameSchema.exclude(['ageBand']).options.length)
    for (const part of named[language]) expect(sheet.whatText, language).toContain(part)
  }
})
