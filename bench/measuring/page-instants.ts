import type { Page } from '@playwright/test'

/** An instant on its way, in milliseconds since 1970; `never` tells whom it may concern that it did not come. */
export type Instant = Promise<number>

/**
 * When something that `selector` finds has been presented: two animation frames after it was put into the page, seen by
 * a mutation observer that runs in the page. It watches from when this returns on.
 */
export async function whenPresented(page: Page, selector: string): Promise<{ readonly at: Instant }> {
  const watch = await page.evaluateHandle(
    (wanted) => ({
      seen: new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector(wanted) === null) return
          observer.disconnect()
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())))
        }
        const observer = new MutationObserver(look)
        observer.observe(document, { subtree: true, childList: true, attributes: true })
        look()
      }),
    }),
    selector,
  )
  const at = watch.evaluate(({ seen }) => seen)
  // It may be waited for later, or not at all when the session failed before.
  at.catch(() => undefined)
  return { at }
}

/** When something that `selector` finds is next touched: the instant of the input event itself. */
export async function whenTouched(
  page: Page,
  selector: string,
  event: 'pointerdown' | 'pointerup',
): Promise<{ readonly at: Instant }> {
  const watch = await page.evaluateHandle(
    ([wanted, name]) => ({
      seen: new Promise<number>((resolve) => {
        const listen = (happened: Event): void => {
          if (!(happened.target instanceof Element) || happened.target.closest(wanted) === null) return
          document.removeEventListener(name, listen, true)
          resolve(performance.timeOrigin + happened.timeStamp)
        }
        document.addEventListener(name, listen, true)
      }),
    }),
    [selector, event] as const,
  )
  const at = watch.evaluate(({ seen }) => seen)
  at.catch(() => undefined)
  return { at }
}
