import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { commands } from '../src/cli/commands.node.ts'

const root = join(import.meta.dirname, '..')

/** Runs the command line as it is built, on the Node that runs this test. */
function askfirst(...words: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const built = join(root, 'out/cli/index.js')
  return spawnSync(process.execPath, [built, ...words], { cwd: root, encoding: 'utf8' })
}

test('the command line that is built has every command, and each loads', () => {
  for (const { name } of commands) {
    const { status, stdout, stderr } = askfirst(...name.split(' '), '--help')
    expect({ name, status, stderr }).toEqual({ name, status: 0, stderr: '' })
    expect(stdout).toContain(`askfirst ${name}`)
  }
})

test('the command line that is built checks the demo shop, codes in its pictures included', () => {
  expect(askfirst('verify', 'resources/demo', '--allow-unsigned')).toMatchObject({ status: 0, stderr: '' })
  expect(askfirst('verify', 'resources/demo').stderr).toContain('signature-missing: ')
})
