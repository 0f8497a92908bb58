import { z } from 'zod'

/** The argument of a call that is given nothing. */
export const nothing = z.strictObject({})

/** One call of a window, and what it is given. What main answers is the same for all: `CallAnswer`. */
export const call = <Arguments extends z.ZodType>(args: Arguments) => ({ args })
