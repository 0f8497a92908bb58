import { systemCode } from '../../base/system-code.ts'

/** What `read` gives, or `otherwise` where the disk refuses: one bad spot ends nothing. Mistakes of ours still reject. */
export async function unlessUnreadable<Value, Otherwise>(
  read: Promise<Value>,
  otherwise: Otherwise,
): Promise<Value | Otherwise> {
  try {
    return await read
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return otherwise
  }
}
