import { spawn } from 'node:child_process'
import { once } from 'node:events'

type Ffmpeg = { readonly write: (chunk: Uint8Array) => Promise<void>; readonly end: () => Promise<Buffer> }

/** Runs ffmpeg from its input to its output; throws with its own words when it fails. */
export function startFfmpeg(words: readonly string[]): Ffmpeg {
  const child = spawn('ffmpeg', ['-v', 'error', '-threads', '1', ...words, 'pipe:1'], { stdio: 'pipe' })
  const [output, errors]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  child.stdin.on('error', () => undefined)
  const closed = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return {
    async write(chunk) {
      if (!child.stdin.write(chunk)) await once(child.stdin, 'drain')
    },
    async end() {
      child.stdin.end()
      if ((await closed) !== 0) throw new Error(`ffmpeg: ${Buffer.concat(errors).toString('utf8')}`)
      return Buffer.concat(output)
    },
  }
}
