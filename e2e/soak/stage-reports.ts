import { z } from 'zod'
import { mainBundle, type Patch } from '../fixtures/patched-application.ts'
import type { RunningPlayer } from '../fixtures/player.ts'

const reportSchema = z.object({ name: z.enum(['presented', 'failed']), revision: z.number(), key: z.string() })
/** What the page told main of an item: its first frame was presented, or it could not be shown. */
export type StageReport = z.infer<typeof reportSchema>

const noted = (name: StageReport['name']): string =>
  `(globalThis.stageReports ??= []).push({ name: "${name}", revision, key })`

/** Lets main note what the page tells it of the stage; `besides` is run with each item that was presented. */
export const noteStageReports = (besides = ''): readonly Patch[] => [
  {
    file: mainBundle,
    find: 'presented: ({ revision, key }) => playback.presented(revision, key)',
    replace: `presented: ({ revision, key }) => { ${noted('presented')}; ${besides}; playback.presented(revision, key) }`,
  },
  {
    file: mainBundle,
    find: 'itemFailed: ({ revision, key, code, wasOn }) => playback.failed(revision, key, code, wasOn)',
    replace: `itemFailed: ({ revision, key, code, wasOn }) => { ${noted('failed')}; playback.failed(revision, key, code, wasOn) }`,
  },
]

/** All that was noted since the last time. */
export async function takeStageReports(player: RunningPlayer): Promise<readonly StageReport[]> {
  const reports = await player.application.evaluate(() => {
    const found: unknown = Reflect.get(globalThis, 'stageReports')
    return Array.isArray(found) ? found.splice(0) : []
  })
  return z.array(reportSchema).parse(reports)
}

/**
 * What a loop left out: an item that did not follow the one before it within a plan, or could not be shown. A plan of a
 * new revision may begin anywhere. `items` is the order of the loop; keys are `playlist/item~round`.
 */
export function missedIn(reports: readonly StageReport[], items: readonly string[]): string[] {
  const placeOf = ({ key }: StageReport): number => items.indexOf(/^[^/]+\/([^/~]+)/.exec(key)?.[1] ?? '')
  const failed = reports.filter(({ name }) => name === 'failed').map(({ key }) => `${key} could not be shown`)
  const presented = reports.filter(({ name }) => name === 'presented')
  const leftOut = presented.slice(1).flatMap((report, index) => {
    const last = presented[index]
    if (!last || last.revision !== report.revision) return []
    return placeOf(report) === (placeOf(last) + 1) % items.length ? [] : [`${report.key} came after ${last.key}`]
  })
  return [...failed, ...leftOut]
}
