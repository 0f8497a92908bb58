import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RulesView } from '../../../contract/views/preview-view.ts'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './personalization.module.css'
import { clauseOf, shortened } from './rule-sentence.ts'

const shownAtFirst = 8

/** One rule as a sentence, and how it takes over. */
export function RuleSentence({ rule, interests }: { rule: RulesView['rules'][number] } & Pick<RulesView, 'interests'>) {
  const words = useWords().personalization.rules
  const language = useLanguage()
  return (
    <>
      {rule.when ? words.when(clauseOf(rule.when, { interests, words, language })) : words.tooLong}{' '}
      <bdi title={rule.playlistTitle}>{shortened(rule.playlistTitle)}</bdi>
    </>
  )
}

/** The triggers of the active package, each in a sentence, in their order. */
export function RulesSection({ rules, hasPackage }: { rules: RulesView | null; hasPackage: boolean }) {
  const words = useWords().personalization.rules
  const [all, setAll] = useState(false)
  const found = rules?.rules ?? []
  const seconds = (milliseconds: number) => Math.max(1, Math.round(milliseconds / 1000))
  return (
    <Section title={words.title} intro={words.intro}>
      {rules && found.length === 0 && <p className={styles.plain}>{hasPackage ? words.none : words.unknown}</p>}
      {found.length > 0 && (
        <ol className={styles.rules}>
          {(all ? found : found.slice(0, shownAtFirst)).map((rule) => (
            <li key={rule.id}>
              <span className={styles.sentence}>
                {rules && <RuleSentence rule={rule} interests={rules.interests} />}
              </span>
              <span className={styles.quiet}>
                {[
                  rule.atOnce ? words.atOnce : words.atEnd,
                  words.holdFor(seconds(rule.holdFor)),
                  rule.cooldown > 0 && words.cooldown(seconds(rule.cooldown)),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </li>
          ))}
        </ol>
      )}
      {found.length > shownAtFirst && (
        <Button variant="default" className={styles.alone} onClick={() => setAll(!all)}>
          {all ? words.showLess : words.showAll(found.length)}
        </Button>
      )}
      {rules && rules.more > 0 && <p className={styles.plain}>{words.more(rules.more)}</p>}
    </Section>
  )
}
