import type { Page } from '@playwright/test'
import axe, { type AxeResults, type ElementContext, type RunOptions } from 'axe-core'

/**
 * What axe objects to in the page as it is drawn now: each rule with the element's HTML. `colours: false` leaves the contrast
 * out, which takes longer than all the rest and is the same in every language. `within` is a selector; without it, the page.
 *
 * Only what breaks a rule is described: the thousands of places that keep them cost more than the rules themselves.
 */
export async function axeFindings(
  page: Page,
  { colours = true, within }: { readonly colours?: boolean; readonly within?: string } = {},
): Promise<string[]> {
  // It changes nothing of the page; one that was drawn anew has it no more.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async ({ enabled, selector }) => {
      const found: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> } = Reflect.get(
        window,
        'axe',
      )
      const { violations } = await found.run(selector ?? document, {
        resultTypes: ['violations'],
        rules: { 'color-contrast': { enabled } },
      })
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
    },
    { enabled: colours, selector: within },
  )
}
