import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commands } from './commands.node.ts'
import { heard } from './heard.fixture.ts'

let data = ''
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'askfirst-audited-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const audit = (...words: readonly string[]) => heard(commands, ['audit', ...words])

describe('askfirst audit', () => {
  test('puts no report into the data folder, where the next audit would find a file that nobody knows', async () => {
    await mkdir(join(data, 'documents'))
    for (const out of ['askfirst-audit.html', 'documents/audit.html']) {
      const { code, error } = await audit('--data-dir', data, '--out', join(data, out))
      expect([code, error.split('\n')[0]]).toEqual([2, expect.stringContaining('would lie in the data folder itself')])
    }
    expect((await audit('--data-dir', '.')).error, 'whoever stands in it').toContain('name another place with --out')
    expect(await readdir(data)).toEqual(['documents'])
  })

  test('takes no head that is none, and none without the folder that it is of', async () => {
    const head = `2026-01-05:${'0'.repeat(16)}`
    expect(await audit('--data-dir', data, '--head', '2026-01-05:face')).toMatchObject({
      code: 2,
      error: expect.stringContaining('at least 16 digits'),
    })
    expect(await audit('--head', head)).toMatchObject({ code: 2, error: expect.stringContaining('--data-dir') })
  })
})
