import { useEffect } from 'react'
import styles from '../desk/desk.module.css'
import type { PageProps } from '../desk/page-props.ts'
import { OfferSection } from './offer-section.tsx'
import { RulesSection } from './rules-section.tsx'
import { SimulatorSection } from './simulator-section.tsx'
import { WordingSection } from './wording-section.tsx'

/** Whether and how customers are asked, what they read, and what follows from their words. */
export function PersonalizationPage({ bridge, view, preview, changes, turnTo }: PageProps) {
  const { personalization, shop, appearance, screen } = view.settings
  const { rules, simulation } = preview
  const unanswered = rules === null
  useEffect(() => {
    if (unanswered) void bridge.call.lookAtRules({})
  }, [bridge, unanswered])
  return (
    <div className={styles.cards}>
      <div className={styles.stack}>
        <OfferSection
          personalization={personalization}
          apply={(change) => changes.apply({ personalization: change })}
          setUpArea={() => turnTo('camera')}
        />
        <WordingSection
          personalization={personalization}
          shop={shop}
          reach={screen.reach}
          language={appearance.language}
        />
      </div>
      <div className={styles.stack}>
        <RulesSection rules={rules} hasPackage={view.playing.package !== null} />
        {rules && view.playing.package !== null && (
          <SimulatorSection
            personalization={personalization}
            rules={rules}
            simulation={simulation}
            imagine={(imagined) => changes.attempt(bridge.call.imagine(imagined))}
          />
        )}
      </div>
    </div>
  )
}
