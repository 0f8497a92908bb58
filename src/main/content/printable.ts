import { spelledOut } from '../base/spelled-out.ts'

/** A text from a package as a terminal may show it: hidden characters are spelled out, and what is very long is cut. */
export function printable(text: string): string {
  return spelledOut(text, 200)
}
