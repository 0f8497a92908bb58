import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import type { FirstStartStep } from '../../../contract/settings/first-start.ts'
import type { SettingsChange, StaffSettings } from '../../../contract/settings/settings.ts'
import type { PageProps } from '../desk/page-props.ts'
import { useChanges } from '../desk/use-changes.ts'
import { Brand } from '../parts/layout/brand.tsx'
import { LanguageSection } from '../shop/language-section.tsx'
import { ShopSection } from '../shop/shop-section.tsx'
import { useWords } from '../words/language.ts'
import { ContentStep } from './content-step.tsx'
import { CustomersStep } from './customers-step.tsx'
import styles from './first-start.module.css'
import { stepAfter, stepBefore } from './first-start-course.ts'
import { RecoveryStep } from './recovery-step.tsx'
import { ScreenStep } from './screen-step.tsx'
import { StepProgress } from './step-progress.tsx'
import type { StepProps } from './step-props.ts'

const steps: { readonly [Step in FirstStartStep]: (props: StepProps) => ReactNode } = {
  recovery: RecoveryStep,
  shop: ({ view: { settings }, changes }) => (
    <>
      <ShopSection shop={settings.shop} apply={(shop) => changes.apply({ shop })} />
      <LanguageSection
        language={settings.appearance.language}
        choose={(language) => changes.apply({ appearance: { language } })}
        chooseForStaff={(language) => changes.apply({ staff: { language } })}
      />
    </>
  ),
  screen: ScreenStep,
  customers: CustomersStep,
  content: ContentStep,
}

/** Whether a step still waits for an answer: then it can only be skipped. */
const waits = (step: FirstStartStep, { shop, screen }: StaffSettings): boolean =>
  step === 'recovery' || (step === 'shop' && shop.name === '') || (step === 'screen' && screen.reach === 'unasked')

/** Takes the focus at every step, so that a screen reader says where one is. */
function StepTitle() {
  const words = useWords().firstStart
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {words.title}
    </h1>
  )
}

/**
 * The guided first start: a few questions at a time. Every answer holds at once, every step can be skipped, and how far
 * it got is kept with the settings.
 */
export function FirstStart(given: Omit<PageProps, 'changes' | 'turnTo' | 'preview'> & { step: FirstStartStep }) {
  const { bridge, step } = given
  const { firstStart: words, close, refusals } = useWords()
  const changes = useChanges(bridge, given.view.settings)
  const view = { ...given.view, settings: changes.settings }
  const { reach } = view.settings.screen
  const go = (to: FirstStartStep | 'done') => changes.attempt(bridge.call.change({ firstStart: { step: to } }))
  const goOn = (answer: SettingsChange = {}) => {
    const to = stepAfter(step, answer.screen?.reach ?? reach)
    changes.attempt(bridge.call.change({ ...answer, firstStart: { step: to } }))
  }
  const before = stepBefore(step, reach)
  const Step = steps[step]
  const unanswered = waits(step, view.settings)
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Brand />
        <div className={styles.ways}>
          <Button variant="default" onClick={() => go('done')}>
            {words.later}
          </Button>
          <Button variant="default" onClick={() => changes.attempt(bridge.call.close({}))}>
            {close}
          </Button>
        </div>
      </header>
      <main className={styles.main}>
        <StepTitle key={step} />
        <StepProgress step={step} />
        <Step {...given} view={view} changes={changes} goOn={goOn} />
        <p className={styles.means}>{words.laterMeans}</p>
      </main>
      {/* At the same place in every step, whatever a step says. */}
      <footer className={styles.footer}>
        <div className={styles.between}>
          {before && (
            <Button variant="default" size="lg" onClick={() => go(before)}>
              {words.back}
            </Button>
          )}
          <p role="status">{changes.note?.kind === 'refused' ? refusals[changes.note.reason] : ''}</p>
          <Button size="lg" variant={unanswered ? 'default' : 'filled'} onClick={() => goOn()}>
            {unanswered ? words.skip : step === 'content' ? words.finish : words.next}
          </Button>
        </div>
      </footer>
    </div>
  )
}
