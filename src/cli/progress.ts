import type { Terminal } from './command.ts'
import { sizeText } from './words/sizes.ts'

/** Counts bytes and, where a person watches, tells how far work has come; one line, written over at each percent. */
export function progressOf(
  { error, watched }: Terminal,
  what: string,
  total: number,
): { add(bytes: number): void; end(): void } {
  let doneBytes = 0
  let told = -1
  return {
    add(bytes) {
      doneBytes += bytes
      const percent = total > 0 ? Math.floor((doneBytes / total) * 100) : 100
      if (!watched || percent === told) return
      told = percent
      error(`\r${what}: ${sizeText(doneBytes)} of ${sizeText(total)}, ${percent} %   `)
    },
    end() {
      if (watched && told >= 0) error('\r\u001b[K')
    },
  }
}
