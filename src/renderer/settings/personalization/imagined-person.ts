import type { SignalName, Words } from '../../../contract/signals.ts'
import type { Imagined } from '../../../contract/views/preview-view.ts'

/** What staff chose by hand; what is not said is not there. */
export type Person = {
  readonly by: Imagined['by']
  readonly words: Words
  readonly interests: readonly string[]
}

export const nobodyYet: Person = { by: 'camera', words: {}, interests: [] }

/** What a camera can say, and what can be told by touch (P12). */
export const signalsBy = {
  camera: ['attention', 'dwell', 'distance', 'ageBand'],
  touch: ['audience', 'ageBand'],
} as const

/** What each signal can say, for a page that knows no schemas; `unknown` only a camera says. */
export const valuesOf = {
  audience: ['one', 'group'],
  attention: ['looking', 'away'],
  dwell: ['arriving', 'engaged', 'staying'],
  distance: ['near', 'far'],
  ageBand: ['unknown', '30-54', '55-plus'],
} as const satisfies { readonly [Name in SignalName]: readonly NonNullable<Words[Name]>[] }

/** The words with another value of one signal; a value that it does not have takes the word away. */
export function withWord(words: Words, name: SignalName, value: string): Words {
  const { [name]: _, ...others } = words
  const found = valuesOf[name].find((each) => each === value)
  return found === undefined ? others : Object.assign(others, { [name]: found })
}

/** The person that an answer is about. */
export function personOf(imagined: Imagined): Person {
  if (imagined.by === 'camera') return { by: 'camera', words: imagined.words, interests: [] }
  const { audience, ageBand, interests } = imagined.told
  return { by: 'touch', words: { ...(audience && { audience }), ...(ageBand && { ageBand }) }, interests }
}

/** Whether a session could still say all of it: the question about age may be off by now. */
export function canStillBeSaid(imagined: Imagined, offered: { age: boolean }): boolean {
  return imagined.by === 'touch' || offered.age || imagined.words.ageBand === undefined
}

/** The person as a session could say it: whatever the other way alone can say is left out. */
export function imaginedOf(
  { by, words, interests }: Person,
  offered: { age: boolean; interests: readonly string[] },
): Imagined {
  const { audience, ageBand, attention, dwell, distance } = words
  if (by === 'touch') {
    return {
      by,
      told: {
        audience: audience ?? null,
        ageBand: ageBand === undefined || ageBand === 'unknown' ? null : ageBand,
        interests: interests.filter((id) => offered.interests.includes(id)),
      },
    }
  }
  return {
    by,
    words: {
      ...(attention && { attention }),
      ...(dwell && { dwell }),
      ...(distance && { distance }),
      ...(ageBand && offered.age && { ageBand }),
    },
  }
}
