import { jsonErrorAt, lineAndColumn } from './json-error.ts'

/** `argument`: where it is no JSON, or how deep it may nest. */
export type JsonProblem = {
  readonly expected: 'json' | 'unique-keys' | 'own-keys' | 'depth'
  readonly path: readonly (string | number)[]
  readonly argument: string
}

type Level = { readonly keys: Set<string> | null; name: string; index: number; key: boolean }

const stringEnd = (text: string, start: number): number => {
  let at = start + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

/**
 * What JSON's own parser lets pass silently: a key twice in one object, keys that mean the prototype, and nesting past
 * `depth` levels. Returns the value, or the first problem and where it is.
 */
export function readJson(text: string, depth: number): { readonly value: unknown } | { readonly problem: JsonProblem } {
  const tooDeep = pastDepth(text, depth)
  if (tooDeep) return { problem: { expected: 'depth', path: [], argument: String(depth) } }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const argument = lineAndColumn(text, jsonErrorAt(text) ?? 0)
    return { problem: { expected: 'json', path: [], argument } }
  }
  const problem = keyProblem(text)
  return problem ? { problem } : { value }
}

/** Whether brackets nest deeper than `depth`; looked at before parsing, so that no text can exhaust the parser. */
function pastDepth(text: string, depth: number): boolean {
  let level = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (inString) {
      if (letter === '\\') at++
      else if (letter === '"') inString = false
    } else if (letter === '"') inString = true
    else if (letter === '{' || letter === '[') {
      if (++level > depth) return true
    } else if (letter === '}' || letter === ']') level--
  }
  return false
}

/** Walks over a text that is known to be JSON. */
function keyProblem(text: string): JsonProblem | undefined {
  const levels: Level[] = []
  const here = (): (string | number)[] => levels.map((level) => (level.keys ? level.name : level.index))
  for (let at = 0; at < text.length; at++) {
    const level = levels.at(-1)
    switch (text[at]) {
      case '{':
        levels.push({ keys: new Set(), name: '', index: 0, key: true })
        break
      case '[':
        levels.push({ keys: null, name: '', index: 0, key: false })
        break
      case '}':
      case ']':
        levels.pop()
        break
      case ',':
        if (level?.keys) level.key = true
        else if (level) level.index++
        break
      case '"': {
        const end = stringEnd(text, at)
        if (level?.keys && level.key) {
          level.name = String(JSON.parse(text.slice(at, end + 1)))
          level.key = false
          if (level.name === '__proto__') return { expected: 'own-keys', path: here(), argument: '' }
          if (level.keys.has(level.name)) return { expected: 'unique-keys', path: here(), argument: '' }
          level.keys.add(level.name)
        }
        at = end
      }
    }
  }
  return undefined
}
