import { z } from 'zod'

export const nothing = z.strictObject({})
export const done = z.undefined()

/** One call of a window: what it is given, and what it answers. */
export const call = <Arguments extends z.ZodType, Result extends z.ZodType>(args: Arguments, result: Result) => ({
  args,
  result,
})
