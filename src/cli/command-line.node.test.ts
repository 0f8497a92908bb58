import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Command, Ending } from './command.ts'
import type { Row } from './commands.node.ts'
import { heard } from './heard.fixture.ts'

const ending = (result: Ending): Row['load'] => {
  const command: Command = {
    usage: 'FILE [--deep]',
    details: '  --deep  looks closely\n',
    options: { deep: { type: 'boolean' } },
    run: async ({ options, words }, { out }) => {
      out(`${JSON.stringify(words)} ${options.deep}\n`)
      return result
    },
  }
  return async () => command
}
const rows: readonly Row[] = [
  { name: 'look', about: 'looks', load: ending({ kind: 'done' }) },
  { name: 'store check', about: 'checks', load: ending({ kind: 'refused', reason: 'read-error', sentence: 'No.' }) },
  { name: 'wrong', about: 'is wrong', load: ending({ kind: 'wrong-use', sentence: 'Name a file.' }) },
]

const said = (...words: readonly string[]) => heard(rows, words)

describe('the command line', () => {
  test('ends with 0 after what was done, with its words and options', async () => {
    expect(await said('look', 'a', '--deep', 'b')).toEqual({ code: 0, out: '["a","b"] true\n', error: '' })
  })
  test('ends with 1 after a refusal, its reason code first', async () => {
    expect(await said('store', 'check', 'x')).toMatchObject({ code: 1, error: 'read-error: No.\n' })
  })
  test('ends with 2 after wrong use, and says what is right', async () => {
    expect(await said('wrong')).toMatchObject({ code: 2, error: 'Name a file.\naskfirst wrong FILE [--deep]\n' })
    expect(await said('look', '--broad')).toEqual({
      code: 2,
      out: '',
      error: "Unknown option '--broad'.\naskfirst look FILE [--deep]\n",
    })
    expect(await said('nothing')).toMatchObject({ code: 2, out: '' })
    expect((await said()).code).toBe(2)
  })
  test('ends with 1 where the system would not, and hides no fault of its own', async () => {
    const denied = Object.assign(new Error("EACCES: permission denied, open 'x'"), { code: 'EACCES' })
    const failing = (error: Error): readonly Row[] => [
      { name: 'fail', about: '', load: async () => Promise.reject(error) },
    ]
    expect(await heard(failing(denied), ['fail'])).toMatchObject({
      code: 1,
      error: "system-error: EACCES: permission denied, open 'x'.\n",
    })
    await expect(heard(failing(new Error('a fault')), ['fail'])).rejects.toThrow('a fault')
  })
  test('tells what there is, and how one is used', async () => {
    expect(await said('--help')).toMatchObject({ code: 0, error: '' })
    expect((await said('--help')).out).toContain('  store check  checks\n')
    expect((await said('store', 'check', '--help')).out).toContain('askfirst store check FILE [--deep]')
    expect((await said('--version')).out).toMatch(/^askfirst \d+\.\d+\.\d+\n$/)
  })
})

describe('the launcher', () => {
  const launcher = join(import.meta.dirname, 'askfirst.mjs')
  test('runs in a folder of its own choice and passes on the exit code', () => {
    expect(execFileSync(launcher, ['--help'], { cwd: '/', encoding: 'utf8' })).toContain('inspect')
    expect(spawnSync(launcher, ['nothing'], { cwd: '/' }).status).toBe(2)
  })
})
