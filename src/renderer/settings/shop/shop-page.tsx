import styles from '../desk/desk.module.css'
import type { PageProps } from '../desk/page-props.ts'
import { LanguageSection } from './language-section.tsx'
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
