import { useState } from 'react'
import { apart } from '../../ui/apart.ts'
import { BringSection } from '../content/bring-section.tsx'
import { ChosenPackageCourse } from '../content/chosen-package.tsx'
import { ImportCourse } from '../content/import-course.tsx'
import { Options } from '../parts/inputs/options.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'
import type { StepProps } from './step-props.ts'

/** What plays: what is there, what a stick brings, or a file. */
export function ContentStep({ bridge: { call }, view, importing, changes }: StepProps) {
  const words = useWords().firstStart.content
  const [from, setFrom] = useState<'demo' | 'stick' | 'file'>('demo')
  const title = 'packageTitle' in view.playing ? view.playing.packageTitle : null
  // What has to be allowed is asked in this step, however it was met, and not later on another page.
  const asked = {
    chosen: view.content.chosen,
    role: view.role,
    confirm: call.confirmPackage,
    dismiss: () => changes.attempt(call.dismissPackage({})),
  }
  const course = (
    <ImportCourse
      importing={importing}
      cancel={() => changes.attempt(call.cancelImport({}))}
      lookAgain={() => changes.attempt(call.reconsiderPackage({}))}
    />
  )
  return (
    <>
      <Section title={words.title}>
        <Options
          label={words.question}
          {...(title !== null && { description: words.playing(apart(title)) })}
          value={from}
          options={(['demo', 'stick', 'file'] as const).map((value) => ({ value, ...words[value] }))}
          onChoose={setFrom}
        />
        {from === 'stick' && (
          <>
            <p>{words.stickIn}</p>
            {course}
          </>
        )}
        {from !== 'file' && <ChosenPackageCourse {...asked} />}
      </Section>
      {from === 'file' && (
        <BringSection
          {...asked}
          dialogs={view.content.dialogs}
          choose={(kind) => changes.attempt(call.choosePackage({ kind }))}
          offer={(path) => changes.attempt(call.offerPackage({ path }))}
          refused={changes.refused}
        >
          {course}
        </BringSection>
      )}
    </>
  )
}
