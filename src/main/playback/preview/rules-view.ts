import { offeredInterests } from '../../../contract/package/offered-interests.ts'
import type { Condition, Manifest } from '../../../contract/package/package.ts'
import { previewLimits, type RulesView } from '../../../contract/views/preview-view.ts'
import { compileTrigger } from '../triggers.ts'

/** How many parts a condition has: signals, interests, and what joins them. */
function partsOf(condition: Condition): number {
  if ('all' in condition) return condition.all.reduce((sum, part) => sum + partsOf(part), 1)
  if ('any' in condition) return condition.any.reduce((sum, part) => sum + partsOf(part), 1)
  return 'not' in condition ? 1 + partsOf(condition.not) : 1
}

/** The rules of a package for staff, in its order, and the interests that customers are offered. */
export function rulesView(manifest: Pick<Manifest, 'triggers' | 'playlists' | 'interests'>): RulesView {
  const titles = new Map(manifest.playlists.map(({ id, title }) => [id, title]))
  const rules = manifest.triggers.slice(0, previewLimits.rules).map((trigger) => {
    const { id, when, playlist, at, holdFor, cooldown } = compileTrigger(trigger)
    return {
      id,
      when: partsOf(when) > previewLimits.conditionParts ? null : when,
      playlistTitle: titles.get(playlist) ?? '',
      atOnce: at === 'now',
      holdFor,
      cooldown,
    }
  })
  return {
    rules,
    more: manifest.triggers.length - rules.length,
    interests: offeredInterests(manifest),
  }
}
