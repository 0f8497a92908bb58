import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of an archive for tests; what it declares may be a lie. */
export type FixtureEntry = {
  readonly name: string
  readonly text?: string
  readonly deflate?: boolean
  /** The size it claims to unpack to. */
  readonly declared?: number
  /** Unix mode in the external attributes. */
  readonly mode?: number
  readonly encrypted?: boolean
  /** Points at the local header of the first entry instead of its own. */
  readonly shared?: boolean
}

/** A ZIP written by hand (APPNOTE 6.3.10), so that every lie an archive can tell may be told. */
export function archiveOf(entries: readonly FixtureEntry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, text = '', deflate = false, declared, mode = 0, encrypted = false, shared = false } of entries) {
    const bytes = Buffer.from(text)
    const stored = deflate ? deflateRawSync(bytes) : bytes
    const encoded = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800 | (encrypted ? 1 : 0), 2)
    common.writeUInt16LE(deflate ? 8 : 0, 4)
    common.writeUInt16LE(0x21, 8)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(stored.length, 14)
    common.writeUInt32LE(declared ?? bytes.length, 18)
    common.writeUInt16LE(encoded.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, encoded, stored])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE((mode << 16) >>> 0, 6)
    tail.writeUInt32LE(shared ? 0 : offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, tail, encoded]))
    files.push(local)
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(listing.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, listing, Buffer.from('PK\x05\x06'), end])
}
