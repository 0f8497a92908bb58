import { writeSync } from 'node:fs'
import { isatty } from 'node:tty'
import { systemCode } from '../main/base/system-code.ts'
import type { Terminal } from './command.ts'

const [standardOutput, standardError] = [1, 2]
const pause = new Int32Array(new SharedArrayBuffer(4))

/**
 * Writes all of a text before it returns. Node's own stream takes it for written where the disk took a part, as one that
 * is nearly full does. Throws the system's error where the rest is not taken.
 */
function writeAll(handle: number, text: string): void {
  const bytes = Buffer.from(text)
  let written = 0
  while (written < bytes.length) {
    try {
      written += writeSync(handle, bytes, written)
    } catch (error) {
      // Whoever reads at the other end of the pipe is slower.
      if (systemCode(error) !== 'EAGAIN') throw error
      Atomics.wait(pause, 0, 0, 5)
    }
  }
}

/** Where this process writes. `out` throws what the system says against it; `error` does not: there is no further place to say so. */
export function processTerminal(): Terminal {
  return {
    out(text) {
      try {
        writeAll(standardOutput, text)
      } catch (error) {
        // A program without a console, as on Windows, has none; Node's own stream drops what goes there.
        if (systemCode(error) !== 'EBADF') throw error
        process.stdout.write(text)
      }
    },
    error(text) {
      try {
        writeAll(standardError, text)
      } catch {
        // The exit code still tells.
      }
    },
    watched: isatty(standardError),
  }
}
