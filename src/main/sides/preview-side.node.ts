import { setImmediate } from 'node:timers/promises'
import type { Settings } from '../../contract/settings/settings.ts'
import { sinceMidnight } from '../../contract/time-of-day.ts'
import type { PreviewView, WeekDay } from '../../contract/views/preview-view.ts'
import type { Clock } from '../base/time/clock.ts'
import { createWallClocks, instantNamed } from '../base/time/wall-clock.ts'
import type { ContentPackage } from '../content/content-package.ts'
import { isOpen } from '../kiosk/operating-hours.ts'
import { type Address, type ContentIndex, indexContent } from '../playback/content-index.ts'
import { momentAt } from '../playback/moment.ts'
import { playsAt } from '../playback/preview/plays-at.ts'
import { rulesView } from '../playback/preview/rules-view.ts'
import { imaginedAudience, simulate } from '../playback/preview/simulate.ts'
import { dayNumber, previewWeekDay, weekOf } from '../playback/preview/week-preview.ts'
import type { PreviewActions } from '../staff/staff-calls.ts'

type Content = Pick<ContentPackage, 'manifest' | 'digests'>

export type PreviewSideParts = {
  readonly clock: Clock
  readonly timeZone: () => string
  /** The latest time, in milliseconds since 1970, that is known to have been. */
  readonly latestKnown: () => number
  readonly content: () => Content | null
  readonly address: Address
  readonly settings: () => Pick<Settings, 'hours' | 'personalization'>
  /** Called when `view` has new answers, or dropped old ones. */
  readonly changed: () => void
}

export type PreviewSide = PreviewActions & {
  view(): PreviewView
  /** To be called when another package is active: answers about the one before are dropped. */
  contentChanged(): void
}

const nothing: PreviewView = { rules: null, simulation: null, week: null, playsAt: null }

/**
 * Answers what staff ask of the active package: its rules, its week, what plays when and for whom. It has an index of its own
 * and shares nothing with what plays; nothing that is asked is kept or logged.
 */
export function openPreviewSide(parts: PreviewSideParts): PreviewSide {
  const wallClockOf = createWallClocks()
  let view = nothing
  let indexed: { readonly of: Content; readonly index: ContentIndex } | null = null
  const wallClock = () => wallClockOf(parts.timeZone())

  function index(): ContentIndex | null {
    const content = parts.content()
    if (!content) return null
    if (indexed?.of !== content) indexed = { of: content, index: indexContent(content, parts.address) }
    return indexed.index
  }

  function answer(answered: Partial<PreviewView>): void {
    view = { ...view, ...answered }
    parts.changed()
  }

  return {
    view: () => view,
    contentChanged() {
      indexed = null
      answer(nothing)
    },
    lookAtRules() {
      const content = parts.content()
      answer({ rules: content ? rulesView(content.manifest) : { rules: [], more: 0, interests: [] } })
    },
    imagine(imagined) {
      const content = index()
      const manifest = parts.content()?.manifest
      const { offerAgeBand } = parts.settings().personalization
      const audience = manifest && imaginedAudience(imagined, manifest.interests, offerAgeBand)
      if (!content || !audience) return 'not-now'
      const moment = momentAt(parts.clock.now().getTime(), Math.max(parts.latestKnown(), content.createdAt))
      answer({ simulation: { imagined, ...simulate(content, moment, wallClock(), audience) } })
      return undefined
    },
    async lookAtWeek({ date }) {
      const content = index()
      const dates = weekOf(date)
      const days: WeekDay[] = []
      for (const each of content ? dates : []) {
        if (content) days.push(previewWeekDay(content, each, wallClock()))
        // A package may plan a change for every minute: what plays comes in between.
        await setImmediate()
      }
      if (content === index()) answer({ week: { monday: dates[0] ?? date, days } })
    },
    askWhatPlays({ date, time }) {
      const wall = wallClock()
      const named = instantNamed(wall, dayNumber(date), sinceMidnight(time))
      const screenOn = isOpen(parts.settings().hours, wall(named.at))
      answer({ playsAt: { ...playsAt(index(), named, wall), screenOn } })
    },
  }
}
