import { z } from 'zod'

/**
 * To a worker: work on the store, in an order made of `seed`, until it is killed; or import one package, and wait once it has
 * copied `holdAt` bytes until it is told to go on.
 */
export const toWorkerSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('work'), seed: z.number() }),
  z.strictObject({ type: z.literal('import'), path: z.string(), holdAt: z.number().nullable() }),
  z.strictObject({ type: z.literal('go on') }),
])
export type ToWorker = z.infer<typeof toWorkerSchema>

export const workSchema = z.enum(['import', 'activate', 'roll back', 'collect'])
export type Work = z.infer<typeof workSchema>

/** How one import ended: `activated`, or the reason why not. */
const endingSchema = z.strictObject({ how: z.string(), bytes: z.number() })
export type Ending = z.infer<typeof endingSchema>

/**
 * From a worker. `doing` comes before each piece of work; `may`: the versions that can be active if it is cut short, 0
 * for none. Whatever came before it is done, and must last.
 */
export const fromWorkerSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('doing'), work: workSchema, path: z.string(), may: z.array(z.number()) }),
  z.strictObject({ type: z.literal('copied'), bytes: z.number() }),
  z.strictObject({ type: z.literal('ended'), ending: endingSchema }),
  z.strictObject({ type: z.literal('failed'), message: z.string() }),
])
export type FromWorker = z.infer<typeof fromWorkerSchema>

/** What a worker is started with, as one word of JSON. */
export const workerOrderSchema = z.strictObject({
  store: z.string(),
  spoil: z.string().optional(),
  /** It believes that there is always room, as if another program filled the disk meanwhile. */
  hopeful: z.boolean(),
  /** It waits a little with every piece that it writes, as a slow stick makes it do. */
  slow: z.boolean(),
  packs: z.array(z.strictObject({ path: z.string(), version: z.number() })),
})
export type WorkerOrder = z.infer<typeof workerOrderSchema>
