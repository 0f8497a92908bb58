import type { Readable, Writable } from 'node:stream'
import type { DevtoolsMessage } from '../hub/hub-words.ts'

/** NUL-separated JSON over Chromium's `--remote-debugging-pipe` (it reads on descriptor 3 and writes on 4). */
export function openDevtoolsPipe(
  writing: Writable,
  reading: Readable,
  hear: (message: DevtoolsMessage) => void,
): { send(text: string): void } {
  let parts: Buffer[] = []
  reading.on('data', (chunk: Buffer) => {
    let rest = chunk
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      parts.push(rest.subarray(0, end))
      const text = Buffer.concat(parts).toString('utf8')
      parts = []
      rest = rest.subarray(end + 1)
      hear(JSON.parse(text) as DevtoolsMessage)
    }
    if (rest.length > 0) parts.push(rest)
  })
  // A broken pipe means that Chromium ended, which its exit event tells.
  reading.on('error', () => {})
  writing.on('error', () => {})
  return {
    send: (text) => {
      writing.write(`${text}\0`)
    },
  }
}
