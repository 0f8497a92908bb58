import { z } from 'zod'
import { mainBundle, type Patch } from '../fixtures/patched-application.ts'

const reportSchema = z.object({ name: z.enum(['presented', 'failed']), revision: z.number(), key: z.string() })
/** What the page told main of an item: its first frame was presented, or it could not be shown. */
export type StageReport = z.infer<typeof reportSchema>

/** A line of what main notes; `heap`: bytes of the objects that it keeps, used after a collection that it forced. */
export const noteSchema = z.union([reportSchema, z.object({ name: z.literal('heap'), bytes: z.number() })])

const noted = (file: string, what: string): string =>
  `process.getBuiltinModule("node:fs").appendFileSync(${JSON.stringify(file)}, JSON.stringify(${what}) + "\\n")`

/** The last resort also gives back the room that garbage had: some 30 MB of main came and went within hours otherwise. */
const keptBytes = `(process.getBuiltinModule("node:v8").setFlagsFromString("--expose-gc"), process.getBuiltinModule("node:vm").runInNewContext("gc")({ type: "major", execution: "sync", flavor: "last-resort" }), process.memoryUsage().heapUsed)`

export type NotingOptions = {
  /** Where main writes it: nobody has to be attached to it, and whoever asks it leaves a script with its inspector each time. */
  readonly file: string
  /** After every so many items main collects, and notes what it keeps. */
  readonly every: number
  /** Run with each item that was presented. */
  readonly besides?: string
}

/** Lets main note what the page tells it of the stage. */
export const noteStageReports = ({ file, every, besides = '' }: NotingOptions): readonly Patch[] => [
  {
    file: mainBundle,
    find: 'stage.presented(longest);',
    replace: `{
      globalThis.soakItems = (globalThis.soakItems ?? 0) + 1;
      if (globalThis.soakItems % ${every} === 0) ${noted(file, `{ name: "heap", bytes: ${keptBytes} }`)};
      ${noted(file, '{ name: "presented", revision, key }')};
      ${besides};
      stage.presented(longest)
    }`,
  },
  {
    file: mainBundle,
    find: 'stage.failed();',
    replace: `${noted(file, '{ name: "failed", revision, key }')}; stage.failed();`,
  },
]

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
