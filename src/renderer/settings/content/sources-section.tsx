import { Alert, Button } from '@mantine/core'
import type { SettingsChange, StaffSettings } from '../../../contract/settings/settings.ts'
import type { ContentView } from '../../../contract/views/content-view.ts'
import { looksLikePath } from '../parts/formats/looks-like-path.ts'
import { TextSetting } from '../parts/inputs/text-setting.tsx'
import { Toggle } from '../parts/inputs/toggle.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'
import styles from './sources-section.module.css'
import { StickRules } from './stick-rules.tsx'

const isLine = (text: string) => text === '' || /^[a-z0-9-]{1,64}$/.test(text)

/** The places that packages come from by themselves, and which of them are taken. */
export function SourcesSection(props: {
  content: ContentView
  settings: StaffSettings['content']
  apply: (change: NonNullable<SettingsChange['content']>) => void
  chooseInbox: () => void
  forgetSubjects: () => void
}) {
  const { sources: words, confirm } = useWords().content
  const { content, settings, apply } = props
  const { options } = content
  return (
    <Section title={words.title}>
      <Toggle
        label={words.sticks}
        description={settings.sticks ? words.sticksOn : words.sticksOff}
        on={settings.sticks}
        onTurn={(sticks) => apply({ sticks })}
      />
      {settings.confirmedSubjects.length > 0 && (
        <div className={styles.folder}>
          <div>
            <p className={styles.name}>{words.subjects}</p>
            <p className={styles.means}>
              {settings.confirmedSubjects.map((each) => confirm.restricted[each]).join(', ')}. {words.subjectsMeans}
            </p>
          </div>
          <Button variant="default" onClick={props.forgetSubjects}>
            {words.subjectsAgain}
          </Button>
        </div>
      )}
      <div className={styles.unsigned}>
        <Toggle
          label={words.unsigned}
          description={settings.allowUnsigned ? words.unsignedOn : words.unsignedOff}
          on={settings.allowUnsigned}
          onTurn={(allowUnsigned) => apply({ allowUnsigned })}
        />
        {(settings.allowUnsigned || options.allowUnsigned) && (
          <Alert variant="light" classNames={{ root: styles.warning, message: styles.message }}>
            {settings.allowUnsigned ? words.unsignedWarning : words.unsignedOption}
          </Alert>
        )}
      </div>
      <details className={styles.more}>
        <summary>{words.forTechnicians}</summary>
        <div className={styles.within}>
          {options.inbox === null ? (
            <div className={styles.folder}>
              <TextSetting
                label={words.inbox}
                description={words.inboxMeans}
                value={settings.inbox}
                complaint={(text) => (text === '' || looksLikePath(text) ? undefined : words.inboxWrong)}
                onSave={(inbox) => apply({ inbox })}
              />
              {content.dialogs && (
                <Button variant="default" onClick={props.chooseInbox}>
                  {words.choose}
                </Button>
              )}
            </div>
          ) : (
            <div>
              <p className={styles.name}>{words.inbox}</p>
              <p className={styles.means}>
                <bdi>{words.inboxOption(options.inbox)}</bdi>
              </p>
            </div>
          )}
          <TextSetting
            label={words.line}
            description={content.line === null ? words.lineNone : words.lineMeans}
            value={content.line ?? ''}
            complaint={(text) => (isLine(text) ? undefined : words.lineWrong)}
            onSave={(line) => apply({ line })}
          />
          {settings.sticks && <StickRules settings={settings} apply={apply} />}
        </div>
      </details>
    </Section>
  )
}
