import type { Chance } from './random.ts'

/** Numbers that programs trip over, in two, four and eight bytes. */
const widths = [2, 4, 8] as const
const numbers: readonly bigint[] = [
  0n,
  1n,
  0x7fffn,
  0xffffn,
  0x7fffffffn,
  0xffffffffn,
  2n ** 53n,
  2n ** 63n,
  2n ** 64n - 1n,
]

function overwriteNumber(bytes: Buffer, at: number, chance: Chance): void {
  const width = chance.pick(widths)
  const field = Buffer.alloc(8)
  field.writeBigUInt64LE(chance.pick(numbers))
  field.copy(bytes, at, 0, Math.min(width, bytes.length - at))
}

/** Places where a structure of an archive begins, so that changes often meet its fields. */
function structures(bytes: Buffer): readonly number[] {
  const found: number[] = []
  for (let at = bytes.indexOf('PK'); at >= 0; at = bytes.indexOf('PK', at + 1)) found.push(at)
  return found
}

/** One change of one kind at one place; the result may be shorter or longer. */
function change(bytes: Buffer, chance: Chance): Buffer {
  const starts = structures(bytes)
  const near = starts.length > 0 && chance.below(3) > 0
  const at = Math.min(bytes.length - 1, near ? chance.pick(starts) + chance.below(50) : chance.below(bytes.length))
  switch (chance.below(6)) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8))
      return bytes
    case 1:
      bytes[at] = chance.below(256)
      return bytes
    case 2:
    case 3:
      overwriteNumber(bytes, at, chance)
      return bytes
    case 4:
      return chance.below(2) === 0
        ? bytes.subarray(0, at)
        : Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + chance.below(60))])
    default: {
      const from = chance.below(bytes.length)
      const piece = bytes.subarray(from, from + 1 + chance.below(200))
      return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])
    }
  }
}

/** The bytes with one to four changes. */
export function mutateBytes(original: Buffer, chance: Chance): Buffer {
  let bytes = Buffer.from(original)
  for (let left = 1 + chance.below(2) * chance.below(4); left > 0 && bytes.length > 0; left--)
    bytes = Buffer.from(change(bytes, chance))
  return bytes
}
