import type { Words } from '../../../contract/signals.ts'
import type { RulesView, Simulation } from '../../../contract/views/preview-view.ts'
import { becauseOf } from '../now/because.ts'
import { Name } from '../parts/layout/name.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './personalization.module.css'
import { interestLabel, wordsInUse } from './rule-sentence.ts'
import { RuleSentence } from './rules-section.tsx'

function knownOf({ imagined }: Simulation): Words {
  if (imagined.by === 'camera') return { audience: 'one', ...imagined.words }
  const { audience, ageBand } = imagined.told
  return { ...(audience && { audience }), ...(ageBand && { ageBand }) }
}

/** What would play, which rule says so, what that rests on, and which rules hold beside it. */
export function SimulationOutcome({ simulation, rules }: { simulation: Simulation; rules: RulesView }) {
  const { personalization, now } = useWords()
  const words = personalization.simulator
  const language = useLanguage()
  const { rule, holding, interrupted, turns, used, usedInterests } = simulation
  const winner = rule === null ? undefined : rules.rules[rule]
  const named = (places: readonly number[]) => places.map((place) => personalization.rules.place(place + 1)).join(', ')
  const passed = interrupted ? [] : holding.filter((place) => rule === null || place < rule)
  const later = rule === null ? [] : holding.filter((place) => place > rule)
  const labels = usedInterests.map((id) => interestLabel(id, rules.interests, language))
  const reason = interrupted
    ? words.interrupted
    : rule !== null
      ? words.rule(rule + 1)
      : holding.length > 0
        ? words.cannot
        : words.general
  return (
    <div className={styles.outcome} role="status">
      <h3>{words.plays}</h3>
      {turns.length === 0 && <p className={styles.chief}>{words.nothing}</p>}
      {turns.map(({ playlist, playlistTitle, items }) => (
        <p key={playlist} className={styles.chief}>
          <Name>{playlistTitle}</Name> <span className={styles.quiet}>{now.day.items(items)}</span>
        </p>
      ))}
      <h3>{words.because}</h3>
      <p>{reason}</p>
      {winner && (
        <p>
          <RuleSentence rule={winner} interests={rules.interests} />
        </p>
      )}
      {rule === null && turns[0] && <p>{becauseOf(turns[0].reason, now.because, language)}</p>}
      {rule !== null && used.length + labels.length > 0 && (
        <p>{words.restsOn(wordsInUse(used, knownOf(simulation), labels, words))}</p>
      )}
      {passed.length > 0 && <p>{words.passed(named(passed))}</p>}
      {later.length > 0 && <p>{words.later(named(later))}</p>}
    </div>
  )
}
