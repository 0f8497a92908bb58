import { join } from 'node:path'
import type { Route } from '@playwright/test'
import type { WindowRole } from '../../src/contract/calls/calls.ts'
import { pageResponse } from '../../src/main/security/page-response.node.ts'

const renderer = join(import.meta.dirname, '../../out/renderer')

/** Answers with what the built application holds under the same path, and with the headers that main gives it. */
export async function fulfilFromBuild(route: Route, role: WindowRole): Promise<void> {
  const { pathname } = new URL(route.request().url())
  const response = await pageResponse(new Request(`askfirst://${role}${pathname}`), renderer)
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}
