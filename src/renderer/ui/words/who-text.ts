import { apart } from '../apart.ts'

/**
 * Who asks, in one line: the shop and how to reach it, as far as they are entered. Each stands in an isolate of its own, or
 * a telephone number beside a name in Arabic letters would be seen with its groups swapped (UAX #9, W2).
 */
export function whoText(comma: string): (shop: string, contact: string) => string {
  return (shop, contact) =>
    [shop, contact]
      .filter(Boolean)
      .map((part) => apart(part))
      .join(comma)
}
