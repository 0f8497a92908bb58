/** The bytes that a line of base64 stands for, or undefined unless it is canonical and stands for exactly `length`. */
export function base64Bytes(line: string, length: number): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(line) || line.length !== Math.ceil(length / 3) * 4) return undefined
  const bytes = Buffer.from(line, 'base64')
  return bytes.length === length && bytes.toString('base64') === line ? new Uint8Array(bytes) : undefined
}

/** The lines of a small text file of minisign; line ends of every system are taken, a last empty line is left out. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}
