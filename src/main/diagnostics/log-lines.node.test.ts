import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shownLogLines, systemViewSchema } from '../../contract/views/system-view.ts'
import { logLines, readLogs } from './log-lines.node.ts'

test('the newest line comes first, over both files, and no more than staff can look at', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'askfirst-log-'))
  try {
    expect(logLines(await readLogs(directory))).toEqual([])
    const lines = (count: number, word: string) =>
      Array.from({ length: count }, (_, n) => `2026-01-05T10:00:00.000Z ${word} ${n}\n`).join('')
    await writeFile(join(directory, 'askfirst.1.log'), lines(shownLogLines, 'old'))
    await writeFile(join(directory, 'askfirst.log'), lines(2, 'new'))
    const shown = logLines(await readLogs(directory))
    expect(shown.slice(0, 3)).toEqual([
      { at: '2026-01-05T10:00:00.000Z', text: 'new 1' },
      { at: '2026-01-05T10:00:00.000Z', text: 'new 0' },
      { at: '2026-01-05T10:00:00.000Z', text: `old ${shownLogLines - 1}` },
    ])
    expect(shown).toHaveLength(shownLogLines)
  } finally {
    await rm(directory, { recursive: true })
  }
})

test('hostile lines fit the contract, and nothing in them turns or hides what stands beside', () => {
  const hostile = `2026-99-99T99:99:99.999Z \u202Egnp.exe\u0007\u2066<img src=x>${'x'.repeat(10_000)}`
  const log = logLines([`${hostile}\nno time at all \uD800\n`])
  expect(systemViewSchema.shape.log.parse(log)).toEqual(log)
  expect(log[0]?.text).toBe('no time at all \\ud800')
  expect(log[1]?.at).toBeNull()
  expect(log[1]?.text.startsWith('\\u202egnp.exe\\u0007\\u2066<img src=x>')).toBe(true)
})
