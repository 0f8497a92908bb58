import { mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeResult } from './result-file.node.ts'

const facts = {
  shop: 'Shop',
  playerVersion: '0.1.0',
  at: new Date('2026-01-05T10:00:00Z'),
  ending: { kind: 'refused', path: 'a.askfirst', reason: 'signature-missing', sentence: '' },
  activeTitle: 'Summer',
  receiptsHead: null,
} as const

test('the result replaces the one before, and never what a link of its name points to', async () => {
  const root = await mkdtemp(join(tmpdir(), 'askfirst-stick-'))
  const place = join(root, 'askfirst-result.txt')
  await writeFile(place, 'the one before, and longer than any result '.repeat(100))
  await writeResult(root, facts)
  expect(await readFile(place, 'utf8')).toMatch(/signature-missing\r\n.*Z\r\n$/)
  expect(await readFile(place, 'utf8')).not.toContain('the one before')

  const elsewhere = join(await mkdtemp(join(tmpdir(), 'askfirst-own-')), 'settings.json')
  await writeFile(elsewhere, 'the player’s own')
  const other = await mkdtemp(join(tmpdir(), 'askfirst-stick-'))
  await symlink(elsewhere, join(other, 'askfirst-result.txt'))
  await writeResult(other, facts)
  expect(await readFile(elsewhere, 'utf8')).toBe('the player’s own')
  expect(await readFile(join(other, 'askfirst-result.txt'), 'utf8')).toContain('signature-missing')
})
