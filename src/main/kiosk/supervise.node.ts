import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { restartCode, watchedVariable } from '../base/restart-code.ts'
import { followHeartbeat, type Patience, type Sign, usualPatience } from './player-silence.ts'
import { restartDelay } from './recovery.ts'
import { readRecoveries, writeRecoveries } from './recovery-file.node.ts'

/** Of `status.json` only what tells that a player lives: one of another version is watched all the same. */
const signSchema = z.object({ now: z.string(), screen: z.object({ answers: z.boolean() }) })

function readSign(directory: string): Sign | null {
  try {
    const found = signSchema.safeParse(JSON.parse(readFileSync(join(directory, 'status.json'), 'utf8')))
    return found.success ? { now: found.data.now, answers: found.data.screen.answers } : null
  } catch {
    return null
  }
}

/** How a run ended: by itself with a code, or because it was silent. */
type RunEnd = { readonly kind: 'ended'; readonly code: number | null } | { readonly kind: 'hung' }

export type SupervisorOrder = {
  readonly program: string
  readonly words: readonly string[]
  /** Where the player keeps its `status.json`. */
  readonly dataDirectory: string
  readonly patience?: Patience
  /** One sentence for the journal or the terminal. */
  readonly say: (sentence: string) => void
}

export type Supervisor = {
  /** Resolves to the exit code once the player ended in order, was not started for a wrong word, or may not be restarted. */
  readonly ended: Promise<number>
  /** Ends the player cleanly, then stops watching. */
  stop(): void
}

/**
 * Runs a player, and runs it again when it dies, or when it or its page is silent for a minute. Every restart is counted
 * on the disk first; where that cannot be done there is none, so that a full disk never becomes a loop of restarts.
 */
export function supervise({
  program,
  words,
  dataDirectory,
  patience = usualPatience,
  say,
}: SupervisorOrder): Supervisor {
  const stopping = new AbortController()
  let child: ChildProcess | undefined

  function run(): Promise<RunEnd> {
    const started = spawn(program, words, { stdio: 'inherit', env: { ...process.env, [watchedVariable]: '1' } })
    child = started
    const heartbeat = followHeartbeat(performance.now(), patience)
    let hung = false
    const looking = setInterval(() => {
      if (hung || stopping.signal.aborted) return
      hung = !heartbeat.read(readSign(dataDirectory), performance.now())
      // One that hangs hears nothing else; what it started ends with it.
      if (hung) started.kill('SIGKILL')
    }, patience.silence / 12)
    return new Promise((resolve) => {
      const end = (code: number | null): void => {
        clearInterval(looking)
        child = undefined
        resolve(hung ? { kind: 'hung' } : { kind: 'ended', code })
      }
      started.on('error', (error) => {
        say(error.message)
        end(127)
      })
      started.on('exit', end)
    })
  }

  /** Counts a restart; the milliseconds to wait before it, or null: it may not be. */
  function countRestart(what: 'player-gone' | 'player-hung'): number | null {
    const now = Date.now()
    const recoveries = [...readRecoveries(dataDirectory).recoveries, { at: now, what }]
    // What the player noted of its own run is told for here.
    return writeRecoveries(dataDirectory, { running: null, recoveries }, now) ? restartDelay(recoveries, now) : null
  }

  async function keepRunning(): Promise<number> {
    for (;;) {
      const end = await run()
      if (stopping.signal.aborted) return 0
      if (end.kind === 'ended' && end.code === restartCode) continue
      // Asked to end; a wrong option; no such program: another start would be no different.
      if (end.kind === 'ended' && (end.code === 0 || end.code === 2 || end.code === 127)) return end.code
      const delay = countRestart(end.kind === 'hung' ? 'player-hung' : 'player-gone')
      if (delay === null) {
        say(`${dataDirectory} cannot be written, so the player is not started again.`)
        return 1
      }
      const why = end.kind === 'hung' ? 'The player was silent for too long' : 'The player ended unexpectedly'
      say(`${why}; it is started again${delay > 0 ? ` in ${delay / 60_000} minutes` : ''}.`)
      await wait(delay, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return 0
    }
  }

  return {
    ended: keepRunning(),
    stop() {
      stopping.abort()
      child?.kill('SIGTERM')
    },
  }
}
