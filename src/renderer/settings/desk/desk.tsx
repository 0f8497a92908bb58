import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Bridge } from '../../../contract/bridge.ts'
import { Brand } from '../parts/brand.tsx'
import { useWords } from '../words/language.ts'
import { AttentionSection } from './attention-section.tsx'
import { CameraSection } from './camera-section.tsx'
import { ChangeBar } from './change-bar.tsx'
import styles from './desk.module.css'
import type { DeskView } from './desk-view.ts'
import { NowSection } from './now-section.tsx'
import { PersonalizationSection } from './personalization-section.tsx'
import { PinSection } from './pin-section.tsx'
import { PlayerSection } from './player-section.tsx'
import { ScreenSection } from './screen-section.tsx'
import { ShopSection } from './shop-section.tsx'
import { useChanges } from './use-changes.ts'

/** The settings themselves: what is on now, what needs care, and everything staff can set. */
export function Desk({ bridge, view }: { bridge: Bridge<'settings'>; view: DeskView }) {
  const words = useWords()
  const changes = useChanges(bridge, view.settings)
  const heading = useRef<HTMLHeadingElement>(null)
  const { settings } = view

  useEffect(() => heading.current?.focus(), [])

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Brand />
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {words.title}
        </h1>
        <div className={styles.ways}>
          <Button variant="default" onClick={() => changes.attempt(bridge.call.lock({}))}>
            {words.lock}
          </Button>
          <Button onClick={() => changes.attempt(bridge.call.close({}))}>{words.close}</Button>
        </div>
      </header>
      <main className={styles.main}>
        <div className={styles.stack}>
          <NowSection
            playing={view.playing}
            camera={view.camera}
            endSession={() => changes.attempt(bridge.call.endSession({}))}
          />
          <div className={styles.columns}>
            <PersonalizationSection
              personalization={settings.personalization}
              apply={(personalization) => changes.apply({ personalization })}
            />
            <ShopSection shop={settings.shop} apply={(shop) => changes.apply({ shop })} />
            <ScreenSection
              screen={settings.screen}
              language={settings.appearance.language}
              apply={(screen) => changes.apply({ screen })}
              chooseLanguage={(language) => changes.apply({ appearance: { language } })}
              chooseStaffLanguage={(language) => changes.apply({ staff: { language } })}
            />
          </div>
        </div>
        <div className={styles.stack}>
          <AttentionSection faults={view.faults} />
          <CameraSection
            camera={settings.camera}
            on={view.camera === 'on'}
            apply={(camera) => changes.apply({ camera })}
          />
          <PinSection
            changePin={async (pins) => {
              await bridge.call.changePin(pins)
              changes.attempt(Promise.resolve(), { kind: 'pin-changed' })
            }}
          />
          <PlayerSection engine={view.engine} version={view.version} host={view.host} />
        </div>
      </main>
      <ChangeBar changes={changes} />
    </div>
  )
}
