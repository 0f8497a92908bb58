import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { noteProcess } from '../base/processes/noted-process.node.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { readRecoveries } from './recovery-file.node.ts'
import { type SupervisorOrder, startWatched, supervise } from './supervise.node.ts'
import { aliveMessage } from './watcher-heartbeat.node.ts'

let directory: string
let said: string[]
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'askfirst-watch-'))
  said = []
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const starts = (): number => {
  try {
    return readFileSync(join(directory, 'starts'), 'utf8').length
  } catch {
    return 0
  }
}

/** A program that notes each start, and ends as `script` says; `starts` counts from 1. */
const run = (script: string, changes: Partial<SupervisorOrder> = {}) =>
  supervise({
    program: process.execPath,
    words: [
      '-e',
      `const fs = require('fs'); const file = ${JSON.stringify(join(directory, 'starts'))};
       fs.appendFileSync(file, '.'); const starts = fs.readFileSync(file).length; ${script}`,
    ],
    dataDirectory: directory,
    say: (sentence) => said.push(sentence),
    ...changes,
  })

test('one that is killed is started again, each restart counted; one that ends in order is not', async () => {
  const { ended } = run(`if (starts < 3) process.kill(process.pid, 'SIGKILL'); else process.exit(0)`)
  expect(await ended).toBe(0)
  expect(starts()).toBe(3)
  expect(readRecoveries(directory)).toMatchObject({
    running: null,
    recoveries: [{ what: 'player-gone' }, { what: 'player-gone' }],
  })
})

test('of each that ended whoever watches is told, before the next one is started', async () => {
  const order: (number | string)[] = []
  const start: typeof startWatched = (program, words) => {
    const started = startWatched(program, words)
    order.push(started.pid ?? 'none')
    return started
  }
  const { ended } = run(`if (starts < 3) process.kill(process.pid, 'SIGKILL'); else process.exit(0)`, {
    start,
    gone: (pid) => void order.push(`gone ${pid}`),
  })
  expect(await ended).toBe(0)
  const pids = order.filter((entry) => typeof entry === 'number')
  expect(order).toEqual(pids.flatMap((pid) => [pid, `gone ${pid}`]))
  expect(pids).toHaveLength(3)
})

test('one that staff want to be started again is, and that is no recovery', async () => {
  expect(await run(`process.exit(starts === 1 ? 75 : process.env.ASKFIRST_WATCHED ? 0 : 1)`).ended).toBe(0)
  expect(starts()).toBe(2)
  expect(readRecoveries(directory).recoveries).toEqual([])
})

test('one that dies at every start is waited for from the fourth restart on, and can be stopped meanwhile', async () => {
  const supervisor = run(`process.exit(1)`)
  await expect.poll(() => said.at(-1), { timeout: 30_000 }).toContain('in 5 minutes')
  expect(starts()).toBe(4)
  supervisor.stop()
  expect(await supervisor.ended).toBe(0)
})

test('where the count cannot be written nothing is started again', async () => {
  // A folder in the way of the file: not even root writes over it.
  mkdirSync(join(directory, 'recoveries.json.new'))
  expect(await run(`process.exit(1)`).ended).toBe(1)
  expect(starts()).toBe(1)
  expect(said).toEqual([`${directory} cannot be written, so the player is not started again.`])
})

test('a wrong word is not tried twice, and what is stopped ends in order', async () => {
  expect(await run(`process.exit(2)`).ended).toBe(2)
  expect(starts()).toBe(1)
  const supervisor = run(
    `process.on('SIGTERM', () => { fs.writeFileSync(file + '-asked', ''); process.exit(0) }); setInterval(() => {}, 1000); fs.writeFileSync(file + '-ready', '')`,
  )
  await expect.poll(() => readFileSync(join(directory, 'starts-ready'), 'utf8'), { timeout: 30_000 }).toBe('')
  supervisor.stop()
  expect(await supervisor.ended).toBe(0)
  expect(readFileSync(join(directory, 'starts-asked'), 'utf8')).toBe('')
})

/** A player of which the test says what it does. */
class DirectedPlayer extends EventEmitter {
  readonly signals: string[] = []
  kill(signal: string): void {
    this.signals.push(signal)
    this.emit('exit', null)
  }
}

/** Watches over such players, on a clock of the test. */
function direct() {
  const clock = manualClock()
  const players: DirectedPlayer[] = []
  const { ended } = supervise({
    program: 'player',
    words: [],
    dataDirectory: directory,
    say: (sentence) => said.push(sentence),
    clock,
    start() {
      const player = new DirectedPlayer()
      players.push(player)
      return player
    },
  })
  /** Lets so many seconds pass, in each of which the player may say something. */
  const pass = (seconds: number, speak: () => void = () => undefined): void => {
    for (let second = 0; second < seconds; second++) {
      speak()
      clock.advance(1_000)
    }
  }
  return { clock, players, ended, pass, settled: () => new Promise((resolve) => setImmediate(resolve)) }
}

/** The `status.json` of a player whose page draws, another one each time. */
function writeSign(): void {
  const now = String(process.hrtime.bigint())
  writeFileSync(join(directory, 'status.json'), JSON.stringify({ now, screen: { answers: true } }))
}

for (const [title, speak] of [
  ['one that falls silent is killed, counted and started again; one that goes on writing is not', () => writeSign()],
  [
    'one that says so lives without a file, and one that says so no more is ended',
    (player: DirectedPlayer | undefined) => player?.emit('message', aliveMessage),
  ],
] as const) {
  test(title, async () => {
    const { players, ended, pass, settled, clock } = direct()
    pass(600, () => speak(players[0]))
    pass(55)
    expect(players.map(({ signals }) => signals)).toEqual([[]])
    pass(10)
    expect(players[0]?.signals).toEqual(['SIGKILL'])
    await settled()
    expect(players).toHaveLength(2)
    expect(readRecoveries(directory).recoveries.map(({ what }) => what)).toEqual(['player-hung'])
    players[1]?.emit('exit', 0)
    expect(await ended).toBe(0)
    expect(clock.waiting()).toBe(0)
  })
}

test('one that says nothing from the start on has three minutes', async () => {
  const { players, pass, settled } = direct()
  pass(175)
  expect(players[0]?.signals).toEqual([])
  pass(10)
  await settled()
  expect(players).toHaveLength(2)
})

test('one whose file the disk does not take is let be, as long as it takes none of ours either', async () => {
  // A folder in the way of what is tried: not even root writes over it.
  mkdirSync(join(directory, 'status.json.probe', 'in the way'), { recursive: true })
  const { players, ended, pass } = direct()
  pass(600)
  expect(players.map(({ signals }) => signals)).toEqual([[]])
  players[0]?.emit('exit', 0)
  expect(await ended).toBe(0)
})

/** A player's own word that it lives, said by what a player says it with. */
const speak = `import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'watcher-heartbeat.node.ts')).href)})
  .then(({ informWatcher }) => informWatcher({ after: () => () => {} }, () => true))`

test('what a player says of itself reaches whoever watches it', async () => {
  const heard: unknown[] = []
  const { ended, stop } = run(`${speak}; setInterval(() => {}, 1000); process.on('SIGTERM', () => process.exit(0))`, {
    start(program, words) {
      const started = startWatched(program, words)
      started.on('message', (message) => heard.push(message))
      return started
    },
  })
  await expect.poll(() => heard, { timeout: 30_000 }).toEqual([aliveMessage])
  stop()
  expect(await ended).toBe(0)
})

test('one that is stopped and does not hear is ended by force', async () => {
  const supervisor = run(
    `process.on('SIGTERM', () => fs.writeFileSync(file + '-asked', '')); fs.writeFileSync(file + '-ready', '');
     setTimeout(() => fs.writeFileSync(file + '-to-its-end', ''), 10_000)`,
    { endingPatience: 500 },
  )
  await expect.poll(() => existsSync(join(directory, 'starts-ready')), { timeout: 30_000 }).toBe(true)
  supervisor.stop()
  expect(await supervisor.ended).toBe(0)
  expect(['asked', 'to-its-end'].map((what) => existsSync(join(directory, `starts-${what}`)))).toEqual([true, false])
})

/** A player that hears and says nothing, behind a program that hands nothing on. Another start of it ends at once. */
const behindAnother = (changes: Partial<SupervisorOrder>) =>
  run('', {
    program: 'sh',
    words: [
      '-c',
      'trap "" TERM; [ -e "$0" ] && exit 0; sleep 600 >/dev/null 2>&1 & echo $! >"$0.new"; mv "$0.new" "$0"; wait',
      pidFile(),
    ],
    ...changes,
  })
const pidFile = () => join(directory, 'player')
const behind = async () => {
  await expect.poll(() => existsSync(pidFile()), { timeout: 30_000 }).toBe(true)
  const player = noteProcess(Number(readFileSync(pidFile(), 'utf8')))
  onTestFinished(player.kill)
  return player
}

describe.runIf(process.platform === 'linux')(
  'a player behind a program that cannot hand on what it does not hear',
  () => {
    test('is ended with it where it is silent, and started anew', async () => {
      const clock = manualClock()
      const { ended } = behindAnother({ clock })
      const player = await behind()
      expect(player.exists()).toBe(true)
      clock.advance(185_000)
      expect(await ended).toBe(0)
      await expect.poll(player.exists).toBe(false)
      expect(readRecoveries(directory).recoveries.map(({ what }) => what)).toEqual(['player-hung'])
    })

    test('is ended with it where it was to end and does not hear', async () => {
      const { ended, stop } = behindAnother({ endingPatience: 200 })
      const player = await behind()
      stop()
      expect(await ended).toBe(0)
      await expect.poll(player.exists).toBe(false)
    })
  },
)
