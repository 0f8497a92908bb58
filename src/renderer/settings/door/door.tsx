import { Button, Paper } from '@mantine/core'
import { useState } from 'react'
import type { Bridge } from '../../../contract/calls/bridge.ts'
import type { StaffView } from '../../../contract/calls/events.ts'
import { type StaffLanguage, staffLanguages } from '../../../contract/settings/settings-languages.ts'
import { languageNames } from '../../ui/words/language-names.ts'
import { StepProgress } from '../first-start/step-progress.tsx'
import { Choice } from '../parts/inputs/choice.tsx'
import { Brand } from '../parts/layout/brand.tsx'
import { PersonalizationOff } from '../parts/layout/personalization-off.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { ChoosePin } from './choose-pin.tsx'
import styles from './door.module.css'
import { Recover } from './recover.tsx'
import { Unlock } from './unlock.tsx'

type DoorView = Exclude<StaffView, { access: 'open' }>

/** What stands before the settings: the PIN, the one switch that needs none, and the way out. */
export function Door(props: {
  bridge: Bridge<'settings'>
  view: DoorView
  chooseLanguage: (language: StaffLanguage) => void
}) {
  const { bridge, view } = props
  const words = useWords()
  const language = useLanguage()
  const [forgotten, setForgotten] = useState(false)
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Brand />
        <div className={styles.ways}>
          <Choice
            label={words.languages}
            hideLabel
            value={language}
            options={staffLanguages.map((value) => ({ value, label: languageNames[value], lang: value }))}
            onChoose={props.chooseLanguage}
          />
          <Button variant="default" onClick={() => void bridge.call.close({})}>
            {words.close}
          </Button>
        </div>
      </header>
      <main className={styles.main}>
        <Paper className={styles.card} withBorder radius="lg">
          {view.access === 'no-pin' && (
            <div className={styles.first}>
              <StepProgress step="pin" />
              <ChoosePin
                choose={async (pin) => {
                  await bridge.call.choosePin({ pin })
                  // Before the PIN it was chosen for this page alone.
                  if (language !== view.language) await bridge.call.change({ staff: { language } })
                }}
              />
            </div>
          )}
          {view.access === 'locked' && forgotten && (
            <Recover
              recover={(code, next) => bridge.call.recoverPin({ code, next })}
              waitSeconds={view.waitSeconds}
              back={() => setForgotten(false)}
            />
          )}
          {view.access === 'locked' && !forgotten && (
            <Unlock
              unlock={(pin) => bridge.call.unlock({ pin })}
              waitSeconds={view.waitSeconds}
              {...(view.recoverable && { forgotten: () => setForgotten(true) })}
            />
          )}
        </Paper>
      </main>
      <footer className={styles.footer}>
        <PersonalizationOff on={view.personalization} turnOff={() => void bridge.call.personalizationOff({})} />
      </footer>
    </div>
  )
}
