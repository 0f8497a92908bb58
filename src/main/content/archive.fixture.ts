import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of an archive for tests; what it declares may be a lie. */
export type FixtureEntry = {
  readonly name: string
  readonly text?: string
  /** Its content where that is no text. */
  readonly bytes?: Uint8Array
  readonly deflate?: boolean
  /** The size it claims to unpack to. */
  readonly declared?: number
  /** Unix mode in the external attributes. */
  readonly mode?: number
  readonly encrypted?: boolean
  /** Points at the local header of the first entry instead of its own. */
  readonly shared?: boolean
  /** The name in its local header, where that is another. */
  readonly localName?: string
  /** The name as bytes that are no UTF-8. */
  readonly rawName?: Buffer
  /** A ZIP64 extra field that says what its sizes and its place are. */
  readonly zip64?: bigint
  /** Bytes of comment behind its directory record. */
  readonly comment?: Buffer
}

/** What the end of the archive says, where that is a lie. */
export type FixtureEnd = {
  readonly count?: number
  readonly directoryAt?: number
  readonly comment?: Buffer
  /** A ZIP64 end record with this count and place of the directory, itself said to be at `at`. */
  readonly zip64?: { readonly count: bigint; readonly directoryAt: bigint; readonly at?: bigint }
}

function zip64End({ count, directoryAt, at }: NonNullable<FixtureEnd['zip64']>, here: number): Buffer {
  const record = Buffer.alloc(56 + 20)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(count, 24)
  record.writeBigUInt64LE(count, 32)
  record.writeBigUInt64LE(directoryAt, 48)
  record.writeUInt32LE(0x07064b50, 56)
  record.writeBigUInt64LE(at ?? BigInt(here), 64)
  record.writeUInt32LE(1, 72)
  return record
}

function zip64Field(value: bigint): Buffer {
  const field = Buffer.alloc(28)
  field.writeUInt16LE(1, 0)
  field.writeUInt16LE(24, 2)
  for (const at of [4, 12, 20]) field.writeBigUInt64LE(value, at)
  return field
}

/** A ZIP written by hand (APPNOTE 6.3.10), so that every lie an archive can tell may be told. */
export function archiveOf(entries: readonly FixtureEntry[], end: FixtureEnd = {}): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const { name, deflate = false, declared, mode = 0, encrypted = false, shared = false } = entry
    const bytes = Buffer.from(entry.text ?? entry.bytes ?? '')
    const stored = deflate ? deflateRawSync(bytes) : bytes
    const encoded = entry.rawName ?? Buffer.from(name)
    const localName = entry.localName === undefined ? encoded : Buffer.from(entry.localName)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800 | (encrypted ? 1 : 0), 2)
    common.writeUInt16LE(deflate ? 8 : 0, 4)
    common.writeUInt16LE(0x21, 8)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(stored.length, 14)
    common.writeUInt32LE(declared ?? bytes.length, 18)
    common.writeUInt16LE(localName.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, localName, stored])
    const extra = entry.zip64 === undefined ? Buffer.alloc(0) : zip64Field(entry.zip64)
    const listed = Buffer.from(common)
    listed.writeUInt16LE(encoded.length, 22)
    listed.writeUInt16LE(extra.length, 24)
    if (entry.zip64 !== undefined) listed.fill(0xff, 14, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt16LE(entry.comment?.length ?? 0, 0)
    tail.writeUInt32LE((mode << 16) >>> 0, 6)
    tail.writeUInt32LE(entry.zip64 === undefined ? (shared ? 0 : offset) : 0xffffffff, 10)
    const comment = entry.comment ?? Buffer.alloc(0)
    const start = Buffer.from('PK\x01\x02\x14\x03', 'latin1')
    directory.push(Buffer.concat([start, listed, tail, encoded, extra, comment]))
    files.push(local)
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  const last = Buffer.alloc(18)
  const count = end.count ?? Math.min(entries.length, 0xffff)
  last.writeUInt16LE(count, 4)
  last.writeUInt16LE(count, 6)
  last.writeUInt32LE(listing.length, 8)
  last.writeUInt32LE(end.directoryAt ?? offset, 12)
  last.writeUInt16LE(end.comment?.length ?? 0, 16)
  const middle = end.zip64 ? zip64End(end.zip64, offset + listing.length) : Buffer.alloc(0)
  const closing = [Buffer.from('PK\x05\x06'), last, end.comment ?? Buffer.alloc(0)]
  return Buffer.concat([...files, listing, middle, ...closing])
}
