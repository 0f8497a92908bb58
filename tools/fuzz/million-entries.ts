import { archiveOf } from '../../src/main/content/archive.fixture.ts'

/** An archive whose directory has one record a million times over. */
export function millionEntries(name: string): Buffer {
  const one = archiveOf([{ name, text: '{}' }])
  const directoryAt = one.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
  const record = one.subarray(directoryAt, one.length - 22)
  const zip64 = {
    count: 1_000_000n,
    directoryAt: BigInt(directoryAt),
    at: BigInt(directoryAt + 1_000_000 * record.length),
  }
  const end = archiveOf([], { count: 0xffff, directoryAt: 0xffffffff, zip64 })
  return Buffer.concat([one.subarray(0, directoryAt), Buffer.alloc(1_000_000 * record.length, record), end])
}
