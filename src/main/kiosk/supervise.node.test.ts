import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Patience } from './player-silence.ts'
import { readRecoveries } from './recovery-file.node.ts'
import { supervise } from './supervise.node.ts'

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
const run = (script: string, patience?: Patience) =>
  supervise({
    program: process.execPath,
    words: [
      '-e',
      `const fs = require('fs'); const file = ${JSON.stringify(join(directory, 'starts'))};
       fs.appendFileSync(file, '.'); const starts = fs.readFileSync(file).length; ${script}`,
    ],
    dataDirectory: directory,
    ...(patience && { patience }),
    say: (sentence) => said.push(sentence),
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
    { silence: 1_200, firstSign: 20_000 },
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
