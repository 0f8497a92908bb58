import { textIsClean } from '../clean-text.ts'
import type { Manifest, TextByLanguage } from './package.ts'
import type { Report, RuleBreach } from './rule-breach.ts'

/** Titles, labels and alternative texts hold no characters that hide or reorder others. */
export function checkTexts(manifest: Manifest, report: Report): void {
  const check = (text: string, path: RuleBreach['path']): void => {
    if (!textIsClean(text)) report({ reason: 'manifest-invalid', path, expected: 'clean-text', argument: '' })
  }
  const checkAll = (texts: TextByLanguage | undefined, path: RuleBreach['path']): void => {
    for (const [language, text] of Object.entries(texts ?? {})) check(text, [...path, language])
  }
  check(manifest.title, ['title'])
  for (const [place, playlist] of manifest.playlists.entries()) {
    check(playlist.title, ['playlists', place, 'title'])
    for (const [index, item] of playlist.items.entries()) {
      if (item.alt) checkAll(item.alt, ['playlists', place, 'items', index, 'alt'])
      if (item.coupon) checkAll(item.coupon.label, ['playlists', place, 'items', index, 'coupon', 'label'])
    }
  }
  for (const [index, interest] of manifest.interests.entries()) checkAll(interest.label, ['interests', index, 'label'])
}
