import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readRecoveries } from './recovery-file.node.ts'
import { type SupervisorOrder, supervise } from './supervise.node.ts'

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

test('one that falls silent is killed, counted and started again; one that goes on writing is not', async () => {
  const sign = `fs.writeFileSync(${JSON.stringify('DIR/status.json')}, JSON.stringify({ now: String(process.hrtime.bigint()), screen: { answers: true } }))`
  const write = sign.replace('DIR', directory)
  const { ended } = run(
    `${write}; const going = setInterval(() => { ${write} }, 20);
     if (starts === 1) setTimeout(() => { clearInterval(going); setInterval(() => {}, 1000) }, 1500);
     else setTimeout(() => process.exit(0), 4000)`,
    { patience: { silence: 1_200, firstSign: 20_000 } },
  )
  expect(await ended).toBe(0)
  expect(starts()).toBe(2)
  expect(readRecoveries(directory).recoveries.map(({ what }) => what)).toEqual(['player-hung'])
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

/** A player's own word that it lives, said by what a player says it with. */
const speak = `import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'watcher-heartbeat.node.ts')).href)})
  .then(({ informWatcher }) => informWatcher({ after: (_, action) => setTimeout(action, 20) }, () => speaks));
  let speaks = true`

test('one that says so lives without a file, and one that says so no more is ended', async () => {
  const { ended } = run(
    `${speak}; if (starts > 1) process.exit(0);
     setTimeout(() => { fs.writeFileSync(file + '-spoke', ''); speaks = false }, 6_000)`,
    { patience: { silence: 1_500, firstSign: 3_000 } },
  )
  expect(await ended).toBe(0)
  expect(existsSync(join(directory, 'starts-spoke'))).toBe(true)
  expect(readRecoveries(directory).recoveries.map(({ what }) => what)).toEqual(['player-hung'])
})

test('one whose file the disk does not take is let be, as long as it takes none of ours either', async () => {
  // A folder in the way of what is tried: not even root writes over it.
  mkdirSync(join(directory, 'status.json.probe', 'in the way'), { recursive: true })
  const { ended } = run(`if (starts > 1) process.exit(2); setTimeout(() => process.exit(0), 3_000)`, {
    patience: { silence: 600, firstSign: 600 },
  })
  expect(await ended).toBe(0)
  expect(starts()).toBe(1)
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
