import { expect, test } from 'vitest'
import { lengthInWords } from '../../../contract/length-in-words.ts'
import { endReasonSchema } from '../../../contract/reasons.ts'
import { type Language, languages } from '../../../contract/settings/settings.ts'
import { signalNameSchema } from '../../../contract/signals.ts'
import { wordCount } from '../word-count.fixture.ts'
import { everyTongue, tonguesFor } from './tongues.ts'

/** A camera, as each language names it where it is covered or off. */
const anyCamera = /kamera|kamerę|camera|cámara|caméra|камеру|الكاميرا/i

function sentences(entry: unknown, path: string): [string, string][] {
  if (typeof entry === 'string') return [[path, entry]]
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
  const script: Partial<Record<Language, RegExp>> = { uk: /\p{Script=Cyrillic}/u, ar: /\p{Script=Arabic}/u }
  /** Keys are called what stands on them, in every script. */
  const keys = /(?<!\p{L})(Enter|F\d+)(?!\p{L})/gu
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
