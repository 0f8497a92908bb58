const space = /[ \t\n\r]*/y
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const escaped = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y

/** What may come next; `first…`: or the end of what was opened just before. */
type Wanted = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma'
type Step = { readonly at: number; readonly wanted: Wanted }

/** Where a match that begins at `at` ends; undefined: there is none. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** Where the string that begins at `start` ends, or its first character that may not stand in one. */
function stringEnd(text: string, start: number): { readonly end: number } | { readonly error: number } {
  for (let at = start + 1; at < text.length; ) {
    const letter = text[at] ?? ''
    if (letter === '"') return { end: at + 1 }
    const end = letter === '\\' ? endOf(escaped, text, at) : letter < ' ' ? undefined : at + 1
    if (end === undefined) return { error: at }
    at = end
  }
  return { error: text.length }
}

/** One step on from `at`, where something stands; a number: what stands there cannot. */
function step(text: string, at: number, wanted: Wanted, open: string[]): Step | number {
  const letter = text[at] ?? ''
  const above = open.at(-1)
  const closes = letter === (above === '{' ? '}' : ']') && above !== undefined
  if (closes && (wanted === 'comma' || wanted.startsWith('first'))) {
    open.pop()
    return { at: at + 1, wanted: 'comma' }
  }
  if (wanted === 'comma') {
    return letter === ',' && above ? { at: at + 1, wanted: above === '{' ? 'key' : 'value' } : at
  }
  if (wanted === 'colon') return letter === ':' ? { at: at + 1, wanted: 'value' } : at
  const isKey = wanted === 'key' || wanted === 'first-key'
  if (letter === '"') {
    const string = stringEnd(text, at)
    return 'end' in string ? { at: string.end, wanted: isKey ? 'colon' : 'comma' } : string.error
  }
  if (isKey) return at
  if (letter === '{' || letter === '[') {
    open.push(letter)
    return { at: at + 1, wanted: letter === '{' ? 'first-key' : 'first-value' }
  }
  const end = endOf(scalar, text, at)
  return end === undefined ? at : { at: end, wanted: 'comma' }
}

/** The place of the first character at which a text is no JSON, counted from 0; its length: it ends too early; undefined: it is JSON. */
export function jsonErrorAt(text: string): number | undefined {
  const open: string[] = []
  let next: Step = { at: 0, wanted: 'value' }
  for (;;) {
    const at = endOf(space, text, next.at) ?? next.at
    if (at >= text.length) return next.wanted === 'comma' && open.length === 0 ? undefined : at
    const stepped = step(text, at, next.wanted, open)
    if (typeof stepped === 'number') return stepped
    next = stepped
  }
}

/** A place in a text as editors show it, both counted from 1. */
export function lineAndColumn(text: string, at: number): string {
  const lines = text.slice(0, at).split(/\r\n|\n|\r/)
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`
}
