import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourceDate } from './source-date.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'askfirst-sources-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function commit(file: string, date: string): void {
  mkdirSync(join(folder, 'src'), { recursive: true })
  writeFileSync(join(folder, file), date)
  const who = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' }
  const env = { ...process.env, ...who, GIT_COMMITTER_DATE: date }
  for (const words of [
    ['init', '-q'],
    ['add', '.'],
    ['commit', '-q', '-m', date],
  ]) {
    execFileSync('git', words, { cwd: folder, env })
  }
}

test('the last commit that changed what is built dates a build, whenever it is made', () => {
  commit('src/index.ts', '2026-01-02T03:04:05Z')
  commit('README.md', '2026-05-05T05:05:05Z')
  expect(sourceDate({}, folder).toISOString()).toBe('2026-01-02T03:04:05.000Z')
})

test('what SOURCE_DATE_EPOCH says comes first', () => {
  commit('src/index.ts', '2026-01-02T03:04:05Z')
  expect(sourceDate({ SOURCE_DATE_EPOCH: '1767225600' }, folder).toISOString()).toBe('2026-01-01T00:00:00.000Z')
})

test('sources without their history are dated by the build', () => {
  const before = Date.now()
  const date = sourceDate({}, folder).getTime()
  expect(date).toBeGreaterThanOrEqual(before)
  expect(date).toBeLessThanOrEqual(Date.now())
})
