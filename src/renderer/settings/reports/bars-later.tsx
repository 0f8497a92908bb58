import { type ComponentProps, lazy, Suspense } from 'react'
import styles from './bars.module.css'

const LazyBars = lazy(async () => ({ default: (await import('./bars.tsx')).Bars }))

/** Bars, as soon as what draws them is there: the page and its tables do not wait for it. */
export function BarsLater(props: ComponentProps<typeof LazyBars>) {
  return (
    <Suspense fallback={<div className={styles.waiting} aria-hidden="true" />}>
      <LazyBars {...props} />
    </Suspense>
  )
}
