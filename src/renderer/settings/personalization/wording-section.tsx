import { Accordion, NativeSelect } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { lengthInWords } from '../../../contract/length-in-words.ts'
import type { Reach, StaffSettings } from '../../../contract/settings/settings.ts'
import type { Language } from '../../../contract/settings/settings-languages.ts'
import { languageNames } from '../../ui/words/language-names.ts'
import { everyTongue, tonguesFor } from '../../ui/words/tongues.ts'
import type { CustomerWords } from '../../ui/words/words.ts'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './personalization.module.css'

type Shown = {
  readonly personalization: StaffSettings['personalization']
  readonly shop: StaffSettings['shop']
  readonly reach: Reach
}

function SheetWords({ text, shown }: { text: CustomerWords; shown: Shown }) {
  const { sheet } = text
  const facts = [
    [sheet.who, sheet.whoText(shown.shop.name, shown.shop.contact)],
    [sheet.what, sheet.whatText],
    [sheet.why, sheet.whyText],
    [sheet.howLong, sheet.howLongText(lengthInWords(shown.personalization.limitSeconds, text.language))],
    [sheet.howToStop, sheet.howToStopText],
  ] as const
  return (
    <>
      <p className={styles.first}>{sheet.notForChildren}</p>
      <p className={styles.question}>{sheet.title}</p>
      <dl className={styles.facts}>
        {facts.map(
          ([name, said]) =>
            said !== '' && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{said}</dd>
              </div>
            ),
        )}
      </dl>
      {shown.personalization.offerAgeBand && <p className={styles.purpose}>{sheet.age}</p>}
    </>
  )
}

function WayWords({ way }: Pick<CustomerWords, 'way'>) {
  return (
    <>
      <ol>
        {Object.entries(way.steps).map(([name, step]) => (
          <li key={name}>{step}</li>
        ))}
      </ol>
      <p className={styles.first}>{way.neverTitle}</p>
      <ul>
        {Object.entries(way.never).map(([name, never]) => (
          <li key={name}>{never}</li>
        ))}
      </ul>
      <p className={styles.first}>{way.limitsTitle}</p>
      <ul>
        {way.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </>
  )
}

/** What customers read before their yes and until the end, in each of the languages; drafts say that they are. */
export function WordingSection(props: Shown & { language: Language }) {
  const words = useWords().personalization.wording
  const staffLanguage = useLanguage()
  const [language, setLanguage] = useState(props.language)
  const { words: text } = tonguesFor(language)
  const { strip, sheet, closing } = text
  const invite = props.reach === 'button' ? strip.inviteByKey : strip.inviteByTouch
  const part = (heading: string, inner: ReactNode) => (
    <div className={styles.part}>
      <h3 lang={staffLanguage} dir="ltr">
        {heading}
      </h3>
      <div className={styles.screen}>{inner}</div>
    </div>
  )
  return (
    <Section title={words.title} intro={words.intro}>
      <NativeSelect
        size="lg"
        label={words.language}
        value={language}
        onChange={({ currentTarget: { value } }) => {
          const chosen = everyTongue.find((tongue) => tongue.language === value)
          if (chosen) setLanguage(chosen.language)
        }}
      >
        {everyTongue.map((tongue) => (
          <option key={tongue.language} value={tongue.language} lang={tongue.language}>
            {tongue.draft === null ? languageNames[tongue.language] : words.draftMark(languageNames[tongue.language])}
          </option>
        ))}
      </NativeSelect>
      {text.draft !== null && <p className={styles.draft}>{words.draft(language)}</p>}
      {(props.shop.name === '' || props.shop.contact === '') && <p className={styles.draft}>{words.noShop}</p>}
      <div lang={language} dir={text.direction} className={styles.wording}>
        {part(
          words.invitation,
          <>
            <p>{strip.cameraOff}</p>
            <p className={styles.question}>{strip.invitation}</p>
            <p>{invite}</p>
          </>,
        )}
        {part(words.sheet, <SheetWords text={text} shown={props} />)}
        {part(
          words.answers,
          <>
            <div className={styles.answers}>
              <span>{sheet.no}</span>
              <span>{sheet.yes}</span>
            </div>
            <p>
              {sheet.tellInstead} · {sheet.more}
            </p>
          </>,
        )}
        {part(
          words.during,
          <>
            <p className={styles.sign}>{strip.cameraOn}</p>
            <p className={styles.question}>{strip.stop}</p>
            <p>{strip.stopEffect}</p>
          </>,
        )}
        {part(
          words.ended,
          <>
            <p className={styles.question}>{closing.ended.camera}</p>
            <p>{closing.small.camera}</p>
          </>,
        )}
      </div>
      <Accordion variant="contained" order={3} classNames={{ root: styles.details ?? '' }}>
        <Accordion.Item value="way">
          <Accordion.Control>{words.details}</Accordion.Control>
          <Accordion.Panel>
            <div lang={language} dir={text.direction} className={styles.way}>
              <WayWords way={text.way} />
            </div>
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </Section>
  )
}
