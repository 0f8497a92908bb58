import { z } from 'zod'

/** The argument of a call that is given nothing. */
export const nothing = z.strictObject({})

/** Where a file for staff goes: into the documents folder, or into one that they choose in the system's dialog. */
export const targetFolderSchema = z.enum(['documents', 'chosen'])

/** One call of a window, and what it is given. What main answers is the same for all: `CallAnswer`. */
export const call = <Arguments extends z.ZodType>(args: Arguments) => ({ args })
