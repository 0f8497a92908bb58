import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeWire } from '../hub/wire.ts'

export type SecondInstance = {
  readonly argv: string[]
  readonly cwd: string
  readonly data: unknown
}

export type SingleInstance = {
  /** True for the first; a later one hands its words to the first and gets false. */
  request(folder: string, data: unknown): boolean
  readonly held: boolean
  release(): void
}

/** Start time in clock ticks: tells a process from a later one with the same id. */
function startOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19]
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** A lock file in userData and a Unix socket beside it in the temporary folder. */
export function createSingleInstance(node: string, hear: (second: SecondInstance) => void): SingleInstance {
  let server: Server | undefined
  let lockFile: string | undefined

  return {
    get held() {
      return server !== undefined
    },
    request(folder, data) {
      if (server) return true
      mkdirSync(folder, { recursive: true })
      const file = join(folder, 'stand-in-lock')
      // A socket path may hold 107 bytes, a data folder's path more.
      const socket = join(tmpdir(), `askfirst-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.sock`)
      const mine = `${process.pid} ${startOf(process.pid)}`
      for (;;) {
        try {
          writeFileSync(file, mine, { flag: 'wx' })
          break
        } catch {
          const [pid = '0', start] = readFileSync(file, 'utf8').split(' ')
          if (isAlive(Number(pid)) && startOf(Number(pid)) === start) {
            const words = JSON.stringify({ argv: process.argv, cwd: process.cwd(), data: nodeWire.encode(data) })
            // Synchronous, as in Electron: the caller may quit right after.
            const code = "require('net').connect(process.argv[1]).on('error',()=>{}).end(process.argv[2])"
            spawnSync(node, ['-e', code, socket, words], { timeout: 5000 })
            return false
          }
          rmSync(file, { force: true })
        }
      }
      lockFile = file
      rmSync(socket, { force: true })
      server = createServer({ allowHalfOpen: true }, (client) => {
        let text = ''
        client
          .setEncoding('utf8')
          .on('data', (chunk: string) => {
            text += chunk
          })
          .on('end', () => {
            client.end()
            const { argv, cwd, data: encoded } = JSON.parse(text) as { argv: string[]; cwd: string; data: string }
            hear({ argv, cwd, data: nodeWire.decode(encoded) })
          })
          .on('error', () => {})
      }).listen(socket)
      server.unref()
      return true
    },
    release() {
      server?.close()
      server = undefined
      if (lockFile) rmSync(lockFile, { force: true })
      lockFile = undefined
    },
  }
}
