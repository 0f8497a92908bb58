import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { launchedSample, type Sample, type SampleWindow, sampleFolder, waitFor } from './fixture/launched-sample.ts'

const { app, page, state } = launchedSample()
declare const sample: Sample

describe('ports between a page and a utility process', () => {
  test('bytes go there and back; the child sees its own arguments and type', async () => {
    await app().evaluate(() => sample.connect())
    await page('capture').waitForFunction(() => (window as unknown as SampleWindow).port)
    const answer = await page('capture').evaluate(
      () =>
        new Promise((resolve) => {
          const { port } = window as unknown as SampleWindow
          port.onmessage = ({ data }) => resolve(data)
          port.postMessage({ count: 1, pixels: new Uint8Array(320 * 240 * 4) })
        }),
    )
    expect(answer).toEqual({ length: 307_200, type: 'utility', args: ['--flag'] })
    await waitFor(async () => expect((await state()).fromWorker).toEqual([{ count: 1 }]))
  })

  test('what travels on the port never enters main', async () => {
    const canary = [...'stand-in canary'].map((letter) => letter.charCodeAt(0))
    await page('capture').evaluate((codes) => {
      const pixels = new Uint8Array(100_000).map((_, index) => codes[index % codes.length] ?? 0)
      ;(window as unknown as SampleWindow).port.postMessage({ count: 2, pixels })
    }, canary)
    await waitFor(async () => expect((await state()).fromWorker).toContainEqual({ count: 2 }))
    const [pid, workerPid] = await app().evaluate(() => [process.pid, sample.worker().pid])
    const text = String.fromCharCode(...canary, ...canary, ...canary)
    expect(memoryHolds(workerPid ?? 0, text)).toBe(true)
    expect(memoryHolds(pid ?? 0, text)).toBe(false)
    const base64 = Buffer.from(text).toString('base64').slice(0, 48)
    expect(memoryHolds(pid ?? 0, base64)).toBe(false)
  })

  test('only ports may be transferred', async () => {
    await expect(app().evaluate(() => sample.tryTransfer())).rejects.toThrow('Port at index 0 is not a valid port')
  })

  test('kill before the child has spawned does nothing: it comes all the same, and has its pid only then', async () => {
    const seen = await app().evaluate(
      async ({ utilityProcess }, file) => {
        const child = utilityProcess.fork(file)
        const before = [child.kill(), child.pid === undefined]
        await new Promise<void>((spawned) => child.once('spawn', spawned))
        const after = [child.pid !== undefined, child.kill()]
        await new Promise<void>((gone) => child.once('exit', () => gone()))
        return { before, after }
      },
      join(sampleFolder, 'worker.ts'),
    )
    expect(seen).toEqual({ before: [false, true], after: [true, true] })
  })

  test.each([
    [{}, true],
    [{ OURS: 'yes' }, false],
  ])('with the environment %o, main’s own is inherited: %s', async (env, inherits) => {
    const file = join(sampleFolder, 'worker.ts')
    const pid = await app().evaluate(
      async ({ utilityProcess }, order) => {
        const child = utilityProcess.fork(order.file, [], { env: order.env })
        await new Promise<void>((spawned) => child.once('spawn', spawned))
        return child.pid
      },
      { file, env },
    )
    const names = readFileSync(`/proc/${pid}/environ`, 'utf8')
      .split('\0')
      .map((entry) => entry.split('=')[0])
    expect(names).toEqual(expect.arrayContaining(inherits ? ['PATH'] : ['OURS']))
    expect(names.includes('PATH')).toBe(inherits)
    process.kill(pid ?? 0)
  })

  test('kill ends the child: exit 0, pid undefined, child-process-gone', async () => {
    expect(await app().evaluate(() => sample.worker().kill())).toBe(true)
    await waitFor(async () => expect((await state()).fromWorker).toContain('exit 0'))
    expect(await app().evaluate(() => sample.worker().pid)).toBeUndefined()
    expect((await state()).gone).toContain('Utility worker killed')
  })
})

/** Looks through a process's writable memory (Linux, same user or root). */
function memoryHolds(pid: number, text: string): boolean {
  const { openSync, readSync, closeSync } = process.getBuiltinModule('node:fs')
  const file = openSync(`/proc/${pid}/mem`, 'r')
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? []
      if (!from || !to) continue
      const start = Number.parseInt(from, 16)
      const length = Math.min(Number.parseInt(to, 16) - start, 256 * 1024 * 1024)
      const buffer = Buffer.alloc(length)
      try {
        readSync(file, buffer, 0, length, start)
      } catch {
        continue
      }
      if (buffer.includes(text, 0, 'latin1')) return true
    }
    return false
  } finally {
    closeSync(file)
  }
}
