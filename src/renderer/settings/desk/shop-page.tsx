import styles from './desk.module.css'
import { LanguageSection } from './language-section.tsx'
import type { PageProps } from './page-props.ts'
import { ShopSection } from './shop-section.tsx'

/** Who asks, and in which language. */
export function ShopPage({ view, changes }: PageProps) {
  const { settings } = view
  return (
    <div className={styles.cards}>
      <ShopSection shop={settings.shop} apply={(shop) => changes.apply({ shop })} />
      <LanguageSection
        language={settings.appearance.language}
        choose={(language) => changes.apply({ appearance: { language } })}
        chooseForStaff={(language) => changes.apply({ staff: { language } })}
      />
    </div>
  )
}
