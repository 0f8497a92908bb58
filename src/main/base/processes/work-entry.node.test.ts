import { spawnSync } from 'node:child_process'
import { getPriority } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Runs a process for one piece of work that goes on as given. */
function work(goesOn: string): { readonly code: number | null; readonly said: string; readonly complained: string } {
  const script = `
    import { getPriority } from 'node:os'
    import { beginWork } from ${JSON.stringify(join(import.meta.dirname, 'work-entry.node.ts'))}
    beginWork()
    ${goesOn}`
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module-typescript', '-e', script],
    { encoding: 'utf8' },
  )
  return { code: status, said: stdout, complained: stderr }
}

describe('a process for one piece of work', () => {
  test('lets everything else go first', () => {
    expect(work('console.log(getPriority())').said).toBe(`${Math.max(getPriority(), 10)}\n`)
  })

  test.each([
    ['a promise that nobody waits for', "Promise.reject(new Error('nobody'))"],
    ['an exception that nobody catches', "setTimeout(() => { throw new Error('nobody') })"],
  ])('ends of %s, without a word of it', (_, broken) => {
    expect(work(`${broken}\nsetTimeout(() => console.log('goes on'), 10_000)`)).toEqual({
      code: 1,
      said: '',
      complained: '',
    })
  })
})
