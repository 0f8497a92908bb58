import type { Option } from '../parts/inputs/option.ts'
import type { Words } from '../words/de.ts'

const reaches = ['touch', 'button', 'none'] as const

/** The answers to whether anybody can press something. */
export function reachOptions(words: Words['screen']): readonly Option<(typeof reaches)[number]>[] {
  return reaches.map((value) => ({ value, ...words.reaches[value] }))
}
