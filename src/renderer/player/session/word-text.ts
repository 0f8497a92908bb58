import type { SignalName, Words as SignalWords } from '../../../contract/signals.ts'
import type { BySignalValue } from '../../ui/words/words.ts'

/** The text for what is known under one name; undefined: nothing is. */
export function wordText(name: SignalName, known: SignalWords, texts: BySignalValue<string>): string | undefined {
  switch (name) {
    case 'audience':
      return known.audience && texts.audience[known.audience]
    case 'attention':
      return known.attention && texts.attention[known.attention]
    case 'dwell':
      return known.dwell && texts.dwell[known.dwell]
    case 'distance':
      return known.distance && texts.distance[known.distance]
    case 'ageBand':
      return known.ageBand && texts.ageBand[known.ageBand]
  }
}
