import { z } from 'zod'
import { mainBundle, type Patch } from '../fixtures/patched-application.ts'

const at = z.number()
const placeSchema = z.object({ key: z.string(), milliseconds: z.number().nullable() })
/** The page was given a plan. */
const planNoteSchema = z.object({ name: z.literal('plan'), at, revision: z.number(), items: z.array(placeSchema) })
/** What the page told main of an item: its first frame was presented, or it could not be shown. */
const report = { at, revision: z.number(), key: z.string() }
const presentedSchema = z.object({ name: z.literal('presented'), ...report })
const failedSchema = z.object({ name: z.literal('failed'), ...report, code: z.string() })
/** Bytes of the objects that main keeps. */
const heapSchema = z.object({ name: z.literal('heap'), bytes: z.number() })

/** A line of what main notes; `at` in milliseconds since 1970. */
export const noteSchema = z.discriminatedUnion('name', [planNoteSchema, presentedSchema, failedSchema, heapSchema])
export type StageNote = z.infer<typeof noteSchema>

const noted = (file: string, what: string): string =>
  `process.getBuiltinModule("node:fs").appendFileSync(${JSON.stringify(file)}, JSON.stringify(${what}) + "\\n")`

/** The last resort also gives back the room that garbage had: some 30 MB of main came and went within hours otherwise. */
const collect = `process.getBuiltinModule("node:v8").setFlagsFromString("--expose-gc"), process.getBuiltinModule("node:vm").runInNewContext("gc")({ type: "major", execution: "sync", flavor: "last-resort" })`

export type NotingOptions = {
  /** Where main writes it: nobody has to be attached to it, and whoever asks it leaves a script with its inspector each time. */
  readonly file: string
  /** After every so many items main notes what it keeps; `collects`: after a collection, which is forced. */
  readonly every: number
  readonly collects: boolean
  /** Run with each item that was presented. */
  readonly besides?: string
}

/** Lets main note the plans it gives, and what the page tells it of the stage. */
export const noteStageReports = ({ file, every, collects, besides = '' }: NotingOptions): readonly Patch[] => [
  {
    file: mainBundle,
    find: 'plans.emit(plan);',
    replace: `${noted(file, '{ name: "plan", at: Date.now(), revision: plan.revision, items: plan.items.map(({ key, milliseconds }) => ({ key, milliseconds })) }')}; plans.emit(plan);`,
  },
  {
    file: mainBundle,
    find: 'stage.presented(longest);',
    replace: `{
      globalThis.soakItems = (globalThis.soakItems ?? 0) + 1;
      if (globalThis.soakItems % ${every} === 0) ${noted(file, `{ name: "heap", bytes: (${collects ? `${collect}, ` : ''}process.memoryUsage().heapUsed) }`)};
      ${noted(file, '{ name: "presented", at: Date.now(), revision, key }')};
      ${besides};
      stage.presented(longest)
    }`,
  },
  {
    file: mainBundle,
    find: 'stage.failed();',
    replace: `${noted(file, '{ name: "failed", at: Date.now(), revision, key, code }')}; stage.failed();`,
  },
]
