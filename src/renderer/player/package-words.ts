import { type PackageText, textIn } from '../../contract/package/package-text.ts'
import { element } from '../ui/element.ts'
import type { Scene } from './scene.ts'

/** A package's text, set apart from the words around it: its own direction, and its language for screen readers. */
function apart({ text, language }: PackageText): HTMLElement {
  return element('bdi', { lang: language }, text)
}

/** What a package says, in the customer's language or the nearest there is. */
export function packageWords(texts: Readonly<Record<string, string>>, { tongues, shop }: Scene): HTMLElement {
  return apart(textIn(texts, tongues.words.language, shop.language))
}

/** A sentence of ours with a package's words in it, each of them set apart. */
export function withPackageWords(sentence: string, labels: readonly PackageText[]): readonly (HTMLElement | string)[] {
  const parts: (HTMLElement | string)[] = []
  let rest = sentence
  for (const label of labels) {
    const place = rest.indexOf(label.text)
    if (place < 0) continue
    parts.push(rest.slice(0, place), apart(label))
    rest = rest.slice(place + label.text.length)
  }
  return [...parts, rest]
}
