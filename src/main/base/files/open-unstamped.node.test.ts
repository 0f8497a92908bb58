import { mkdtemp, open as openNoting, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openUnstamped } from './open-unstamped.node.ts'
import { openPlain } from './plain-file.node.ts'

const old = new Date(Date.now() - 2 * 86_400_000)

async function oldFile(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'askfirst-unstamped-')), 'object')
  await writeFile(file, 'what a word called')
  await utimes(file, old, old)
  return file
}
const timeAfter = async (file: string, opened: ReturnType<typeof openPlain>): Promise<number> => {
  const handle = await opened
  expect(await handle?.readFile('utf8')).toBe('what a word called')
  await handle?.close()
  return Math.floor((await stat(file)).atimeMs)
}

test.runIf(process.platform === 'linux')('P14: what is read so keeps the time that it had', async () => {
  const file = await oldFile()
  expect(await timeAfter(file, openUnstamped(file))).toBe(old.getTime())
  expect(await timeAfter(file, openPlain(file))).toBe(old.getTime())
})

test('control: read as usual, this disk notes when, unless it notes nothing at all', async ({ skip }) => {
  const file = await oldFile()
  const time = await timeAfter(file, openNoting(file))
  skip(time === old.getTime(), 'this disk notes nothing')
  expect(time).toBeGreaterThan(old.getTime())
})

test('what is not there, or is a link where none may be, is refused as ever', async () => {
  const file = await oldFile()
  await symlink(file, `${file}-link`)
  await expect(openUnstamped(`${file}-none`)).rejects.toMatchObject({ code: 'ENOENT' })
  await expect(openPlain(`${file}-link`)).rejects.toMatchObject({ code: 'ELOOP' })
})
