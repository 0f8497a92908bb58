import { type StdioOptions, spawn } from 'node:child_process'
import { noteProcess } from '../base/processes/noted-process.node.ts'
import { processTree } from '../base/processes/process-tree.node.ts'
import { restartCode, watchedVariable } from '../base/restart-code.ts'
import type { Clock } from '../base/time/clock.ts'
import { systemClock } from '../base/time/system-clock.node.ts'
import { followHeartbeat, type Patience, usualPatience } from './player-silence.ts'
import { restartDelay } from './recovery.ts'
import { readRecoveries, writeRecoveries } from './recovery-file.node.ts'
import { readSign, takesSigns } from './sign-of-life.node.ts'
import { aliveMessage } from './watcher-heartbeat.node.ts'

/** How long a player that was asked to end may take: it gives itself five seconds. */
const usualEndingPatience = 15_000

/**
 * The player's own output, and a channel on which it says that it lives. Chromium uses the two descriptors after the usual
 * three for itself.
 */
const stdio: StdioOptions = ['inherit', 'inherit', 'inherit', 'ignore', 'ignore', 'ipc']

/** As much of a player's process as is watched. */
type WatchedProcess = {
  /** undefined: it could not be started. */
  readonly pid?: number | undefined
  on(event: 'message', heard: (message: unknown) => void): unknown
  on(event: 'error', failed: (error: Error) => void): unknown
  on(event: 'exit', ended: (code: number | null) => void): unknown
  kill(signal: 'SIGTERM' | 'SIGKILL'): unknown
}

/** Starts a player that knows that it is watched, with a channel on which it says that it lives. */
export const startWatched = (program: string, words: readonly string[]): WatchedProcess =>
  spawn(program, words, { stdio, env: { ...process.env, [watchedVariable]: '1' } })

/**
 * Ends a player by force, with all that it started: a program around it, as the `electron` of npm is one, cannot hand on what
 * it does not hear, and a player left alive would keep the next one from its folder.
 */
function endByForce(player: WatchedProcess): void {
  const started = player.pid === undefined ? [] : processTree(player.pid).slice(1).map(noteProcess)
  player.kill('SIGKILL')
  for (const each of started) each.kill()
}

/** How a run ended: by itself with a code, or because it was silent. */
type RunEnd = { readonly kind: 'ended'; readonly code: number | null } | { readonly kind: 'hung' }

export type SupervisorOrder = {
  readonly program: string
  readonly words: readonly string[]
  /** Where the player keeps its `status.json`. */
  readonly dataDirectory: string
  readonly patience?: Patience
  /** How long, in milliseconds, a player may take that was asked to end. */
  readonly endingPatience?: number
  /** Called when a player that was started does not exist any more; what it could not remove itself can be now. */
  readonly gone?: (pid: number) => void
  /** One sentence for the journal or the terminal. */
  readonly say: (sentence: string) => void
  /** The machine's own, unless a test has another. */
  readonly clock?: Clock
  readonly start?: typeof startWatched
}

export type Supervisor = {
  /** Resolves to the exit code once the player ended in order, was not started for a wrong word, or may not be restarted. */
  readonly ended: Promise<number>
  /** Ends the player cleanly, or by force where it does not hear, then stops watching. */
  stop(): void
}

/**
 * Runs a player, and runs it again when it dies, or when it or its page is silent for a minute: it says that it lives over a
 * channel, and in its `status.json`, which a full disk leaves as it was. Every restart is counted on the disk first; where
 * that cannot be done there is none, so that a full disk never becomes a loop of restarts.
 */
export function supervise({
  program,
  words,
  dataDirectory,
  patience = usualPatience,
  endingPatience = usualEndingPatience,
  gone = () => undefined,
  say,
  clock = systemClock(),
  start = startWatched,
}: SupervisorOrder): Supervisor {
  const stopping = new AbortController()
  let child: WatchedProcess | undefined
  let stopForcing = (): void => undefined

  function run(): Promise<RunEnd> {
    const started = start(program, words)
    child = started
    const heartbeat = followHeartbeat(clock.monotonic(), patience)
    let hung = false
    let speaks = false
    started.on('message', (message) => {
      if (message !== aliveMessage) return
      speaks = true
      heartbeat.heard(clock.monotonic())
    })
    const lives = (): boolean => {
      const at = clock.monotonic()
      if (heartbeat.read(readSign(dataDirectory), at)) return true
      // Neither way can tell here: a program in between may keep the channel for itself, and a full disk takes no status file.
      // Silence proves nothing then.
      if (speaks || takesSigns(dataDirectory)) return false
      heartbeat.heard(at)
      return true
    }
    let stopLooking = (): void => undefined
    const look = (): void => {
      stopLooking = clock.after(patience.silence / 12, () => {
        if (stopping.signal.aborted) return
        hung = !lives()
        // One that hangs hears nothing else.
        if (hung) endByForce(started)
        else look()
      })
    }
    look()
    return new Promise((resolve) => {
      const end = (code: number | null): void => {
        stopLooking()
        stopForcing()
        child = undefined
        if (started.pid !== undefined) gone(started.pid)
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
    const now = clock.now().getTime()
    const recoveries = [...readRecoveries(dataDirectory).recoveries, { at: now, what }]
    // `running` is the player's note that a run had begun; this restart counts for it, and it must not count a second time.
    return writeRecoveries(dataDirectory, { running: null, recoveries }, now) ? restartDelay(recoveries, now) : null
  }

  /** Resolves after so many milliseconds, or as soon as the watching is to stop. */
  const rest = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const { signal } = stopping
      const done = (): void => {
        cancel()
        signal.removeEventListener('abort', done)
        resolve()
      }
      const cancel = clock.after(milliseconds, done)
      signal.addEventListener('abort', done)
    })

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
      if (delay > 0) await rest(delay)
      if (stopping.signal.aborted) return 0
    }
  }

  return {
    ended: keepRunning(),
    stop() {
      stopping.abort()
      const ending = child
      ending?.kill('SIGTERM')
      if (ending) stopForcing = clock.after(endingPatience, () => endByForce(ending))
    },
  }
}
