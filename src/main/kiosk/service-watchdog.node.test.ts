import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { manualClock } from '../base/time/manual-clock.ts'
import { informService } from './service-watchdog.node.ts'

let folder: string
const told = (): number => {
  try {
    return readFileSync(join(folder, 'told'), 'utf8').split('WATCHDOG=1').length - 1
  } catch {
    return 0
  }
}
/** Resolves when every program that was started has ended: what is to be told has been told then. */
const allTold = () => expect.poll(() => process.getActiveResourcesInfo()).not.toContain('ProcessWrap')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'askfirst-notify-'))
  // In the place of systemd's own program: it notes what it is told, and to whom.
  writeFileSync(join(folder, 'systemd-notify'), `#!/bin/sh\necho "$NOTIFY_SOCKET $@" >> ${join(folder, 'told')}\n`, {
    mode: 0o755,
  })
  vi.stubEnv('PATH', `${folder}:${process.env.PATH}`)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test.skipIf(process.platform === 'win32')(
  'the service is told as long as the player answers, and then no more',
  async () => {
    vi.stubEnv('NOTIFY_SOCKET', '/run/notify')
    vi.stubEnv('WATCHDOG_USEC', '60000000')
    const clock = manualClock()
    let answers = true
    const stop = informService(clock, () => answers)
    await allTold()
    expect(told()).toBe(1)
    clock.advance(15_000)
    await allTold()
    expect(told()).toBe(2)
    answers = false
    clock.advance(60_000)
    await allTold()
    expect(told()).toBe(2)
    answers = true
    clock.advance(15_000)
    await allTold()
    expect(told()).toBe(3)
    stop()
    expect(clock.waiting()).toBe(0)
  },
)

test('where no service manager listens nothing is told', async () => {
  vi.stubEnv('NOTIFY_SOCKET', '')
  const clock = manualClock()
  informService(clock, () => true)
  await allTold()
  expect(told()).toBe(0)
  expect(clock.waiting()).toBe(0)
})
