import { counting } from './counting.ts'
import type { LeftOut, LeftOutReason } from './left-out.ts'
import type { StaffLanguage } from './settings/settings-languages.ts'

type Words = {
  readonly what: (files: number, names: string, more: number) => string
  /** Why, and what helps. */
  readonly todo: Readonly<Record<LeftOutReason, string>>
}

const [countGerman, countEnglish] = [counting('de'), counting('en')]

const words: Readonly<Record<StaffLanguage, Words>> = {
  de: {
    what: (files, names, more) =>
      `${countGerman(files, 'Datei bleibt', 'Dateien bleiben')} weg: ${names}${more > 0 ? ` und ${countGerman(more, 'weitere', 'weitere')}` : ''}.`,
    todo: {
      heic: 'HEIC wird hier nicht gezeigt. Speichern Sie Bilder als JPEG.',
      type: 'Gezeigt werden JPEG, PNG, WebP, AVIF, GIF und SVG, und Filme als MP4 oder WebM.',
      name: 'Nehmen Sie für Namen Buchstaben, Ziffern und Bindestriche.',
    },
  },
  en: {
    what: (files, names, more) =>
      `${countEnglish(files, 'file is', 'files are')} left out: ${names}${more > 0 ? ` and ${countEnglish(more, 'more', 'more')}` : ''}.`,
    todo: {
      heic: 'HEIC is not shown here. Save pictures as JPEG.',
      type: 'Shown are JPEG, PNG, WebP, AVIF, GIF and SVG, and films as MP4 or WebM.',
      name: 'For names, use letters, digits and dashes.',
    },
  },
}

/**
 * What is said of files that are left out, for each reason which they are, and why and what helps; `named`: how a name from
 * outside is set into a sentence.
 */
export function leftOutWords(
  language: StaffLanguage,
  leftOut: LeftOut,
  named: (name: string) => string = (name) => name,
): readonly { readonly what: string; readonly todo: string }[] {
  const { what, todo } = words[language]
  return leftOut.map(({ why, files, names }) => ({
    what: what(files, names.map(named).join(', '), files - names.length),
    todo: todo[why],
  }))
}
