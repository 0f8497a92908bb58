import { beforeEach, describe, expect, test } from 'vitest'
import type { UpdateReason } from '../../contract/views/update-view.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import type { HelperAnswer } from './helper-answer.ts'
import { type CommentVerdict, releaseComment } from './release.ts'
import { createUpdateDesk } from './update-desk.ts'

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const trusted = (version: string): CommentVerdict => ({
  kind: 'trusted',
  trustedComment: releaseComment({ version, system: 'debian-amd64' }),
})

function openBench(takesUpdates = true) {
  const clock = manualClock()
  const bench = {
    clock,
    /** By stick: the verdicts of what lies on it. */
    sticks: {} as Record<string, CommentVerdict[]>,
    refuses: undefined as UpdateReason | undefined,
    answer: undefined as HelperAnswer | undefined,
    done: [] as string[],
    copying: Promise.resolve() as Promise<void>,
    /** Whether the copy is whole although it was called off: the call came after its last byte. */
    copiedAllTheSame: false,
    asking: Promise.resolve() as Promise<void>,
    called: undefined as AbortSignal | undefined,
    changes: 0,
  }
  const verdicts = new Map<string, CommentVerdict>()
  const desk = createUpdateDesk({
    clock,
    own: { version: '0.1.0', system: 'debian-amd64' },
    signatures: takesUpdates
      ? { ofComment: (signature) => verdicts.get(new TextDecoder().decode(signature)) ?? { kind: 'invalid' } }
      : undefined,
    find: async (root) =>
      (bench.sticks[root] ?? []).map((verdict, place) => {
        const name = `${root}/${place}`
        verdicts.set(name, verdict)
        return { file: name, signature: new TextEncoder().encode(name) }
      }),
    async handOver({ file }, onBytes, called) {
      bench.called = called
      bench.done.push(`copy ${file}`)
      onBytes(50, 100)
      await bench.copying
      return called.aborted && !bench.copiedAllTheSame ? 'not-copied' : bench.refuses
    },
    async ask() {
      bench.done.push('ask')
      await bench.asking
      return undefined
    },
    answer: async () => bench.answer,
    startAnew: () => void bench.done.push('start anew'),
    changed: () => void bench.changes++,
  })
  return { ...bench, bench, desk }
}

/** Staff take what lies on stick `a`, and call it off before the copy has ended. */
async function callOffWhileCopying({ bench, desk }: ReturnType<typeof openBench>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  bench.copying = promise
  await desk.sticks(['a'])
  desk.take('0.2.0')
  desk.cancel()
  resolve()
  await settle()
}

let opened: ReturnType<typeof openBench>
beforeEach(() => {
  opened = openBench()
})

describe('an update of the player on a stick', () => {
  test('is told to staff, and nothing is done until they say so', async () => {
    const { bench, desk } = opened
    bench.sticks = { '/media/a': [trusted('0.2.0')] }
    await desk.sticks(['/media/a'])
    expect(desk.view()).toEqual({ state: 'found', version: '0.2.0' })
    expect(desk.offered()).toBe('0.2.0')
    expect(bench.done).toEqual([])
    await desk.sticks([])
    expect(desk.view()).toEqual({ state: 'none' })
    expect(desk.offered()).toBeNull()
  })

  test('is copied, handed over and waited for; then the player starts anew', async () => {
    const { bench, desk } = opened
    bench.sticks = { '/media/a': [trusted('0.2.0')] }
    await desk.sticks(['/media/a'])
    expect(desk.take('0.2.0')).toBeUndefined()
    expect(desk.view()).toMatchObject({ state: 'copying', bytes: 50 })
    expect(desk.offered()).toBeNull()
    await settle()
    expect(desk.view()).toEqual({ state: 'installing', version: '0.2.0' })
    bench.answer = { kind: 'installed', version: '0.2.0' }
    bench.clock.advance(1_000)
    await settle()
    expect(bench.done).toEqual(['copy /media/a/0', 'ask', 'start anew'])
  })

  test('the newest of several counts', async () => {
    const { bench, desk } = opened
    bench.sticks = { a: [trusted('0.2.0'), trusted('0.10.0')], b: [trusted('0.9.0'), { kind: 'key-unknown' }] }
    await desk.sticks(['a', 'b'])
    expect(desk.view()).toEqual({ state: 'found', version: '0.10.0' })
  })

  test('staff who said yes to one version do not get another that came meanwhile', async () => {
    const { bench, desk } = opened
    bench.sticks = { a: [trusted('0.3.0')] }
    await desk.sticks(['a'])
    expect(desk.take('0.2.0')).toBe('not-now')
    expect(bench.done).toEqual([])
  })

  test.each<[string, CommentVerdict, object]>([
    ['signed by somebody else', { kind: 'key-unknown' }, { state: 'refused', reason: 'key-unknown', version: null }],
    ['with a forged comment', { kind: 'invalid' }, { state: 'refused', reason: 'signature-invalid', version: null }],
    ['that is this very version', trusted('0.1.0'), { state: 'none' }],
    ['that is older', trusted('0.0.9'), { state: 'none' }],
  ])('one %s is never offered, nor taken', async (_, verdict, view) => {
    const { bench, desk } = opened
    bench.sticks = { a: [verdict] }
    await desk.sticks(['a'])
    expect(desk.view()).toEqual(view)
    expect(desk.take('0.1.0')).toBe('not-now')
    expect(bench.done).toEqual([])
  })

  test('that turns out to be another than was signed is refused, and the system is not asked', async () => {
    const { bench, desk } = opened
    bench.sticks = { a: [trusted('0.2.0')] }
    bench.refuses = 'signature-invalid'
    await desk.sticks(['a'])
    desk.take('0.2.0')
    await settle()
    await desk.sticks(['a'])
    expect(desk.view()).toEqual({ state: 'refused', reason: 'signature-invalid', version: '0.2.0' })
    expect(bench.done).toEqual(['copy a/0'])
    await desk.sticks([])
    expect(desk.view()).toEqual({ state: 'none' })
  })

  test('what the system refuses is told, and a system that says nothing is not waited for for ever', async () => {
    for (const [answer, reason] of [
      [{ kind: 'refused', reason: 'needs-more', version: '0.2.0' }, 'needs-more'],
      [undefined, 'no-answer'],
    ] as const) {
      const { bench, desk } = openBench()
      bench.sticks = { a: [trusted('0.2.0')] }
      await desk.sticks(['a'])
      desk.take('0.2.0')
      await settle()
      bench.answer = answer
      for (let second = 0; second <= 601 && desk.view().state === 'installing'; second++) {
        bench.clock.advance(1_000)
        await settle()
      }
      expect(desk.view()).toEqual({ state: 'refused', reason, version: '0.2.0' })
      expect(bench.done).not.toContain('start anew')
    }
  })

  test.each([
    ['before', async () => undefined],
    ['after', (desk: ReturnType<typeof openBench>['desk']) => desk.sticks(['a'])],
  ])(
    'that was refused while this run took the place of the one that asked is not offered again, told %s a look for sticks',
    async (_, look) => {
      const { bench, desk } = opened
      bench.sticks = { a: [trusted('0.2.0')] }
      await look(desk)
      bench.answer = { kind: 'refused', reason: 'failed', version: '0.2.0' }
      bench.clock.advance(1_000)
      await settle()
      await desk.sticks(['a'])
      expect(desk.view()).toEqual({ state: 'refused', reason: 'failed', version: '0.2.0' })
      await desk.sticks([])
      await desk.sticks(['a'])
      expect(desk.view()).toEqual({ state: 'found', version: '0.2.0' })
    },
  )

  test('that was installed by the run before is nothing to tell, and nobody waits for an answer for long', async () => {
    const { bench, desk } = opened
    bench.answer = { kind: 'installed', version: '0.1.0' }
    bench.clock.advance(1_000)
    await settle()
    expect({ view: desk.view(), done: bench.done }).toEqual({ view: { state: 'none' }, done: [] })
    const { clock } = openBench()
    for (let second = 0; second <= 61; second++) {
      clock.advance(1_000)
      await settle()
    }
    expect(clock.waiting()).toBe(0)
  })

  test('can be called off while it is copied, and not any more once the system has it', async () => {
    const { bench, desk } = opened
    bench.sticks = { a: [trusted('0.2.0')] }
    await callOffWhileCopying(opened)
    expect(desk.view()).toEqual({ state: 'none' })
    expect(bench.done).not.toContain('ask')
    await desk.sticks(['a'])
    desk.take('0.2.0')
    await settle()
    desk.cancel()
    expect(desk.view()).toEqual({ state: 'installing', version: '0.2.0' })
  })

  test('is not installed when it was called off with its last bytes', async () => {
    const { bench, desk } = opened
    bench.sticks = { a: [trusted('0.2.0')] }
    bench.copiedAllTheSame = true
    await callOffWhileCopying(opened)
    expect(desk.view()).toEqual({ state: 'none' })
    expect(bench.done).toEqual(['copy a/0'])
  })

  test('says that it is installed before the system is asked, so that nobody is offered to call it off', async () => {
    const { bench, desk } = opened
    bench.sticks = { a: [trusted('0.2.0')] }
    const { promise, resolve } = Promise.withResolvers<void>()
    bench.asking = promise
    await desk.sticks(['a'])
    desk.take('0.2.0')
    await settle()
    expect(bench.done).toContain('ask')
    expect(desk.view()).toEqual({ state: 'installing', version: '0.2.0' })
    desk.cancel()
    resolve()
    await settle()
    expect(desk.view()).toEqual({ state: 'installing', version: '0.2.0' })
  })

  test('is nothing to a player without the key of whoever makes its versions', async () => {
    const { bench, desk } = openBench(false)
    bench.sticks = { a: [trusted('0.2.0')] }
    await desk.sticks(['a'])
    expect(desk.view()).toEqual({ state: 'off' })
    expect(desk.take('0.2.0')).toBe('not-now')
  })
})
