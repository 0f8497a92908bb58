import styles from './desk.module.css'
import type { PageProps } from './page-props.ts'

import { ScreenSection } from './screen-section.tsx'
import { ShopSection } from './shop-section.tsx'

/** Who asks, and on which screen. */
export function ShopPage({ view, changes }: PageProps) {
  const { settings } = view
  return (
    <div className={styles.cards}>
      <ShopSection shop={settings.shop} apply={(shop) => changes.apply({ shop })} />
      <ScreenSection
        screen={settings.screen}
        language={settings.appearance.language}
        apply={(screen) => changes.apply({ screen })}
        chooseLanguage={(language) => changes.apply({ appearance: { language } })}
        chooseStaffLanguage={(language) => changes.apply({ staff: { language } })}
      />
    </div>
  )
}
