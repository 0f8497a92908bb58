import type { z } from 'zod'
import type { CallAnswer } from '../../contract/calls/call-answer.ts'
import { type CallArguments, type CallsOf, calls, type WindowRole } from '../../contract/calls/calls.ts'
import type { CallReason } from '../../contract/reasons.ts'

/** One handler for each call of a window: a missing one does not compile. A returned reason rejects the call. */
export type CallHandlers<Role extends WindowRole> = {
  readonly [Name in keyof CallsOf<Role> & string]: (
    argument: CallArguments<Role, Name>,
    // biome-ignore lint/suspicious/noConfusingVoidType: most handlers have nothing to answer
  ) => void | CallReason | Promise<void | CallReason>
}

/** What the argument of a call must be; undefined: there is no such call. */
function argumentSchema<Role extends WindowRole, Name extends keyof CallsOf<Role> & string>(
  role: Role,
  name: Name,
): z.ZodType<CallArguments<Role, Name>> | undefined {
  const rows: Readonly<Record<string, { readonly args: z.ZodType }>> = calls[role]
  // The row of a name parses the argument of that name: TypeScript does not follow it through a union of roles.
  return rows[name]?.args as z.ZodType<CallArguments<Role, Name>> | undefined
}

/** Parses the argument of one call at the border and runs its handler. Never throws: what nobody expected is `internal`. */
export async function answerCall<Role extends WindowRole>(
  role: Role,
  handlers: CallHandlers<Role>,
  name: keyof CallsOf<Role> & string,
  argument: unknown,
  unexpected: (error: unknown) => void,
): Promise<CallAnswer> {
  const parsed = argumentSchema(role, name)?.safeParse(argument)
  if (!parsed?.success) return { ok: false, reason: 'arguments-invalid' }
  try {
    const reason = await handlers[name](parsed.data)
    return reason === undefined ? { ok: true } : { ok: false, reason }
  } catch (error) {
    unexpected(error)
    return { ok: false, reason: 'internal' }
  }
}
