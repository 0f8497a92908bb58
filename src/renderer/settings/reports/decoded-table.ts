/** A spreadsheet in German or English on Windows saves CSV in this, and says so nowhere. */
const ofOldSpreadsheets = 'windows-1252'

function encodingOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

/** The text of a table, as tills and spreadsheets write it: UTF-16 if it begins so, UTF-8 if it is, else Windows-1252. */
export function decodedTable(bytes: ArrayBuffer): string {
  const marked = encodingOf(new Uint8Array(bytes))
  if (marked) return new TextDecoder(marked).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(ofOldSpreadsheets).decode(bytes)
  }
}
