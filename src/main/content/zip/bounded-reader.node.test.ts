import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { BoundedReader, OutsideFile } from './bounded-reader.node.ts'

const bytes = 200_000
const content = Buffer.from(Array.from({ length: bytes }, (_, place) => place % 251))

async function openReader() {
  const folder = await mkdtemp(join(tmpdir(), 'askfirst-reader-'))
  await writeFile(join(folder, 'archive'), content)
  const handle = await open(join(folder, 'archive'))
  onTestFinished(async () => {
    await handle.close()
    await rm(folder, { recursive: true })
  })
  const reader = new BoundedReader(handle, bytes)
  return (position: number, length: number): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const target = Buffer.alloc(length)
      reader.read(target, 0, length, position, (error) => (error ? reject(error) : resolve(target)))
    })
}

test('gives the bytes of any place, wherever the one before was', async () => {
  const read = await openReader()
  for (const [position, length] of [
    [0, 4],
    [4, 30],
    [bytes - 22, 22],
    [65_530, 20],
    [10, 100_000],
    [0, bytes],
    [199_999, 1],
    [3, 0],
  ] as const)
    expect(await read(position, length)).toEqual(content.subarray(position, position + length))
})

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, bytes, bytes - 3, 2 ** 60])(
  'a place that the file does not have, %d, is an error of the archive',
  async (position) => {
    const read = await openReader()
    await expect(read(position, 4)).rejects.toThrow(OutsideFile)
    expect(await read(0, 4), 'and the next read goes well').toEqual(content.subarray(0, 4))
  },
)
