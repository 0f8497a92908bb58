import { expect, test } from '@playwright/test'
import { mainBundle } from './fixtures/patched-application.ts'
import { allowedInSessions, growthOf, inShort } from './soak/growth.ts'
import { type SoakOptions, soakSessions } from './soak/soak-sessions.ts'

/** The short form of `npm run soak:sessions`. */
test.describe.configure({ timeout: 300_000 })

/** What can be counted; whether memory grows shows after more sessions than these. Each kind must have come as far as it says. */
async function growing(options: SoakOptions): Promise<string[]> {
  const { samples, brokenBy, came } = await soakSessions(options)
  expect(brokenBy).toBeNull()
  expect(options.kinds?.filter((kind) => came[kind] === 0)).toEqual([])
  return growthOf(samples, inShort(allowedInSessions))
    .filter(({ measure, grows }) => grows && measure !== 'memory')
    .map(({ measure }) => measure)
}

test('sessions in a row leave nothing behind: no handles, processes, files or nodes', async () => {
  const kinds = ['declared', 'starting', 'confirming', 'watching'] as const
  expect(await growing({ sessions: 16, every: 2, kinds, alwaysFound: true })).toEqual([])
})

test('control: a player that keeps files open after each session is found out', async () => {
  const leak = {
    file: mainBundle,
    find: 'countSession: reports.counted',
    replace:
      'countSession: (session) => { for (let file = 0; file < 40; file += 1) process.getBuiltinModule("node:fs").openSync("/dev/null"); reports.counted(session) }',
  }
  expect(await growing({ sessions: 12, every: 1, kinds: ['declared'], patches: [leak] })).toContain('handles')
})
