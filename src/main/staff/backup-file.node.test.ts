import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultSettings } from '../../contract/settings/settings.ts'
import { readBackupFile } from './backup-file.node.ts'
import { backupText, readBackup } from './settings-backup.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'askfirst-backup-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const text = backupText(defaultSettings, '0.1.0', new Date('2026-01-05T10:00:00Z'))

test('a saved file is read, also as an editor of Windows saves it', async () => {
  for (const [name, saved] of [
    ['plain.json', text],
    ['marked.json', `\uFEFF${text}`],
  ] as const) {
    await writeFile(join(folder, name), saved)
    expect(await readBackupFile(join(folder, name))).toEqual(readBackup(text))
  }
})

test('what cannot be read is told from what is no copy of settings', async () => {
  for (const unreadable of [join(folder, 'gone.json'), folder]) {
    expect(await readBackupFile(unreadable)).toEqual({ ok: false, refusal: 'file-unreadable' })
  }
  for (const other of ['', '{}', ' '.repeat(1_000_001)]) {
    await writeFile(join(folder, 'other.json'), other)
    expect(await readBackupFile(join(folder, 'other.json'))).toEqual({ ok: false, refusal: 'backup-invalid' })
  }
})

test.skipIf(process.platform === 'win32')('a pipe is not waited for (skipped on Windows, which has none)', async () => {
  execFileSync('sh', ['-c', `mkfifo '${join(folder, 'pipe')}'`])
  expect(await readBackupFile(join(folder, 'pipe'))).toEqual({ ok: false, refusal: 'file-unreadable' })
})
