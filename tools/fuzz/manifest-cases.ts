import { mutateBytes } from './mutate-bytes.ts'
import type { Chance } from './random.ts'
import { manifestFor } from './sound-package.ts'

const sound = JSON.stringify(
  manifestFor(undefined, {
    triggers: [
      { id: 'told', when: { interest: 'bread' }, playlist: 'everyone', at: 'now', holdFor: 'PT20S' },
      {
        id: 'seen',
        when: { all: [{ signal: 'dwell', is: ['staying'] }, { not: { interest: 'bread' } }] },
        playlist: 'everyone',
        at: 'boundary',
        holdFor: 'PT10S',
      },
    ],
    interests: [{ id: 'bread', label: { de: 'Brot', en: 'Bread' } }],
  }),
)

/** Texts that stand for a JSON value where one stood before. */
const values: readonly string[] = [
  '1',
  '2',
  '"everyone"',
  '"Brot und mehr"',
  '"PT5S"',
  'null',
  '-0',
  '1e400',
  '9007199254740993',
  '[]',
  '{}',
  '""',
  '"\\ud800"',
  '"\\u202e"',
  '"\\u0000"',
  '"__proto__"',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"a":1,"a":2}',
  '['.repeat(40) + ']'.repeat(40),
  '['.repeat(5000),
  '{"not":'.repeat(40),
  `"${'x'.repeat(5000)}"`,
  '"../../etc/passwd"',
  '"P99999999999999999999D"',
]

/** Texts that are put in between. */
const pieces: readonly string[] = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\\u',
  '/*',
  '\u0000',
  '\ufeff',
  '"__proto__":1,',
  'NaN',
]

/** Replaces one JSON value of the text, found by where one can begin. */
function replaceValue(text: string, chance: Chance): string {
  const starts = [...text.matchAll(/(?<=[:,[])(?:"[^"]*"|[\d.]+|\{|\[)/g)]
  const found = chance.pick(starts)
  return text.slice(0, found.index) + chance.pick(values) + text.slice(found.index + found[0].length)
}

function insertPiece(text: string, chance: Chance): string {
  const at = chance.below(text.length)
  return text.slice(0, at) + chance.pick(pieces) + text.slice(at)
}

/** The bytes of one manifest to try, made of chance alone. */
export function manifestCase(chance: Chance): Buffer {
  if (chance.below(3) === 0) return mutateBytes(Buffer.from(sound), chance)
  let text = sound
  for (let left = 1 + chance.below(2); left > 0; left--) {
    text = chance.below(3) === 0 ? insertPiece(text, chance) : replaceValue(text, chance)
  }
  return Buffer.from(text)
}
