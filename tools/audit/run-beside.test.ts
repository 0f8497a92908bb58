import { getPriority, tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { runBeside } from './run-beside.ts'

const inNode = (script: string, show: (output: string) => void, environment: Record<string, string> = {}) =>
  runBeside([process.execPath, '-e', script], tmpdir(), environment, show)

test('what runs beside others is shown whole once it is over, with its exit code', async () => {
  const shown: string[] = []
  const script = "console.log('one'); console.error(process.env.WORD); process.exitCode = 3"
  expect(await inNode(script, (output) => shown.push(output), { WORD: 'two' })).toBe(3)
  expect(shown).toHaveLength(1)
  expect(shown[0]?.split('\n').toSorted()).toEqual(['', 'one', 'two'])
})

test('it takes no core from what runs at the usual priority', async () => {
  let shown = ''
  await inNode('console.log(os.getPriority())', (output) => {
    shown = output
  })
  expect(Number(shown)).toBeGreaterThan(getPriority())
})

test('a command that is not there has failed', async () => {
  expect(await runBeside(['no-such-command-anywhere'], tmpdir(), {}, () => undefined)).toBe(127)
})
