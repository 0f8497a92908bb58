import { type LeftOut, type LeftOutReason, leftOutNamed, leftOutReasonSchema } from '../../../contract/left-out.ts'
import { inFileNameOrder } from '../making/file-name-order.ts'
import { printable } from '../printable.ts'

/** The files that are left out of a folder, by reason; undefined: none is. */
export function leftOutOf(files: ReadonlyMap<string, LeftOutReason>): LeftOut | undefined {
  const found = leftOutReasonSchema.options.flatMap((why) => {
    const names = inFileNameOrder([...files].flatMap(([name, reason]) => (reason === why ? [name] : [])))
    return names.length === 0 ? [] : [{ why, files: names.length, names: names.slice(0, leftOutNamed).map(printable) }]
  })
  return found.length === 0 ? undefined : found
}
