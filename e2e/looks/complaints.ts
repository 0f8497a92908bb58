import type { Page } from '@playwright/test'

/** What a page complains about from now on: errors and warnings, breaches of its content security policy among them. */
export function listenForComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const text = message.text()
    // Which features a Chromium knows differs by version and system; that is no fault of the page.
    if (text.includes('Permissions-Policy header')) return
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(text)
  })
  return complaints
}
