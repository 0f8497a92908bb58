import { Button, Tabs } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { StaffRole } from '../../../contract/calls/events.ts'
import { CameraPage } from '../camera/camera-page.tsx'
import { ContentPage } from '../content/content-page.tsx'
import { DisplayPage } from '../display/display-page.tsx'
import { HoursPage } from '../hours/hours-page.tsx'
import { NowPage } from '../now/now-page.tsx'
import { Brand } from '../parts/layout/brand.tsx'
import { PersonalizationPage } from '../personalization/personalization-page.tsx'
import { RecoveryCard } from '../pin/recovery-card.tsx'
import { PrivacyPage } from '../privacy/privacy-page.tsx'
import { ReportsPage } from '../reports/reports-page.tsx'
import { ShopPage } from '../shop/shop-page.tsx'
import { SystemPage } from '../system/system-page.tsx'
import { useWords } from '../words/language.ts'
import { ChangeBar } from './change-bar.tsx'
import styles from './desk.module.css'
import { PageBoundary } from './page-boundary.tsx'
import type { PageProps } from './page-props.ts'
import { useChanges } from './use-changes.ts'

/** Every page, in the order of how often staff need it, and with whose PIN it is there. Main refuses what a page may not do. */
const pages = [
  ['now', NowPage, 'staff'],
  ['content', ContentPage, 'staff'],
  ['hours', HoursPage, 'manager'],
  ['display', DisplayPage, 'manager'],
  ['shop', ShopPage, 'manager'],
  ['personalization', PersonalizationPage, 'manager'],
  ['camera', CameraPage, 'manager'],
  ['privacy', PrivacyPage, 'manager'],
  ['reports', ReportsPage, 'manager'],
  ['system', SystemPage, 'manager'],
] as const satisfies readonly (readonly [string, (props: PageProps) => ReactNode, StaffRole])[]

/** The settings themselves, page by page: what is on now, what needs care, and everything staff can set. */
export function Desk(props: Omit<PageProps, 'changes' | 'turnTo'>) {
  const { bridge, view } = props
  const words = useWords()
  const changes = useChanges(bridge, view.settings)
  const heading = useRef<HTMLHeadingElement>(null)
  const wide = useMediaQuery('(min-width: 60rem)', true, { getInitialValueInEffect: false })

  const open = pages.filter(([_name, _page, role]) => view.role === 'manager' || view.role === role)

  const [page, turnTo] = useState<string>('now')

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
      <main>
        {view.recoveryCode && (
          <div className={styles.above}>
            <RecoveryCard code={view.recoveryCode} noted={() => changes.attempt(bridge.call.recoveryNoted({}))} />
          </div>
        )}
        {view.role === 'staff' && <p className={styles.above}>{words.staffPin.onlyThese}</p>}
        <Tabs
          value={page}
          onChange={(name) => turnTo(name ?? 'now')}
          keepMounted={false}
          orientation={wide ? 'vertical' : 'horizontal'}
          variant="none"
          classNames={{
            root: styles.book,
            list: styles.tabs,
            tab: styles.tab,
            tabLabel: styles.tabLabel,
            panel: styles.panel,
          }}
        >
          <Tabs.List aria-label={words.pages.label}>
            {open.map(([name]) => (
              <Tabs.Tab
                key={name}
                value={name}
                rightSection={
                  name === 'now' && view.faults.length > 0 ? (
                    <span className={styles.faults} title={words.attention.count(view.faults.length)}>
                      {view.faults.length}
                    </span>
                  ) : name === 'reports' && view.reports.sticks.length > 0 ? (
                    <span className={styles.stick}>{words.reports.stickIn}</span>
                  ) : undefined
                }
              >
                {words.pages[name]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {open.map(([name, Page]) => (
            <Tabs.Panel key={name} value={name}>
              <PageBoundary
                broke={(message) => void bridge.call.pageBroke({ page: name, message: message.slice(0, 500) })}
              >
                <Page {...props} view={{ ...view, settings: changes.settings }} changes={changes} turnTo={turnTo} />
              </PageBoundary>
            </Tabs.Panel>
          ))}
        </Tabs>
      </main>
      <ChangeBar changes={changes} />
    </div>
  )
}
