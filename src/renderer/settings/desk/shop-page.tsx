import { Section } from '../parts/section.tsx'
import { useWords } from '../words/language.ts'
import styles from './desk.module.css'
import { LanguageSection } from './language-section.tsx'
import type { PageProps } from './page-props.ts'
import { ReachQuestion } from './reach-question.tsx'
import { ShopSection } from './shop-section.tsx'

/** Who asks, in which language, and whether anybody can answer. */
export function ShopPage({ view, changes }: PageProps) {
  const { settings } = view
  const words = useWords()
  return (
    <div className={styles.cards}>
      <ShopSection shop={settings.shop} apply={(shop) => changes.apply({ shop })} />
      <div className={styles.stack}>
        <LanguageSection
          language={settings.appearance.language}
          choose={(language) => changes.apply({ appearance: { language } })}
          chooseForStaff={(language) => changes.apply({ staff: { language } })}
        />
        <Section title={words.screen.title}>
          <ReachQuestion reach={settings.screen.reach} answer={(reach) => changes.apply({ screen: { reach } })} />
        </Section>
      </div>
    </div>
  )
}
