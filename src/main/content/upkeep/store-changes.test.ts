import { beforeEach, describe, expect, test } from 'vitest'
import type { CallReason } from '../../../contract/reasons.ts'
import type { KeptPackage } from '../../../contract/views/content-view.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { createImportQueue } from '../import/import-queue.ts'
import { createStoreChanges } from './store-changes.ts'

const active: KeptPackage = {
  id: 'shop',
  version: 1,
  manifestSha256: 'a'.repeat(64),
  signer: { kind: 'unsigned' },
  takenAt: '2026-01-05T09:00:00Z',
  title: 'Autumn',
  createdAt: null,
  files: 1,
  bytes: 1,
  role: 'active',
}

let busy: boolean
let done: string[]
let reading: Promise<void>
let change: () => Promise<Result<KeptPackage, CallReason>>
let clean: () => Promise<number | undefined>

beforeEach(() => {
  busy = false
  done = []
  reading = Promise.resolve()
  change = async () => succeed(active)
  clean = async () => 3
})

function open() {
  const alone = createImportQueue()
  const changes = createStoreChanges({
    imports: {
      busy: () => busy,
      alone,
      async changeOver() {
        await reading
        done.push('read anew')
      },
    },
    changeActive: () => change(),
    cleanUp: () => clean(),
  })
  return { changes, alone }
}

const failing = (code: string) => (): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }))
const named = (name: string) => (): Promise<never> => Promise.reject(new DOMException('', name))

describe('what staff change in the store', () => {
  test('plays before the next import has its turn', async () => {
    const { changes, alone } = open()
    const { promise, resolve } = Promise.withResolvers<void>()
    reading = promise
    const changed = changes.change('a', 'back')
    const imported = alone(async () => void done.push('import'))
    await new Promise((settled) => setImmediate(settled))
    expect(done, 'both wait for what is read').toEqual([])
    resolve()
    expect(await changed).toEqual({ ok: true, value: active })
    await imported
    expect(done).toEqual(['read anew', 'import'])
  })

  test('is nothing where what they saw is not active any more, and nothing is read anew', async () => {
    const { changes } = open()
    change = async () => refuse('not-now')
    expect(await changes.change('a', 'back')).toEqual({ ok: false, refusal: 'not-now' })
    expect(done).toEqual([])
  })

  test('is done once, however often they tap', async () => {
    const { changes } = open()
    const freed = [3, 0].values()
    clean = async () => freed.next().value
    expect(await Promise.all([changes.cleanUp(), changes.cleanUp(), changes.change('a', 'back')])).toEqual([
      { ok: true, value: 3 },
      { ok: false, refusal: 'not-now' },
      { ok: false, refusal: 'not-now' },
    ])
    expect(await changes.cleanUp()).toEqual({ ok: true, value: 0 })
  })

  test.each([
    ['a full disk', failing('ENOSPC'), 'disk-full'],
    ['a used-up share of it', failing('EDQUOT'), 'disk-full'],
    ['a disk that refuses', failing('EROFS'), 'store-not-written'],
    ['somebody else who has the store', named('TimeoutError'), 'import-running'],
    ['the same, while it is waited for', named('AbortError'), 'import-running'],
  ])('is refused for %s', async (_, fails, refusal) => {
    const { changes } = open()
    change = fails
    clean = fails
    expect(await changes.change('a', 'forward')).toEqual({ ok: false, refusal })
    expect(await changes.cleanUp()).toEqual({ ok: false, refusal })
    clean = async () => undefined
    expect(await changes.cleanUp()).toEqual({ ok: false, refusal: 'store-damaged' })
  })

  test('is refused while an import runs', async () => {
    const { changes } = open()
    busy = true
    expect(await changes.change('a', 'back')).toEqual({ ok: false, refusal: 'import-running' })
    expect(await changes.cleanUp()).toEqual({ ok: false, refusal: 'import-running' })
  })

  test('hides no mistake of ours', async () => {
    const { changes } = open()
    clean = () => Promise.reject(new TypeError('ours'))
    await expect(changes.cleanUp()).rejects.toThrow('ours')
    clean = async () => 1
    expect(await changes.cleanUp()).toEqual({ ok: true, value: 1 })
  })
})
