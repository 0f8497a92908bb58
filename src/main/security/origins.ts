import type { WindowRole } from '../../contract/calls/calls.ts'

/** The application's own scheme: one host a window, so one origin a window. */
export const applicationScheme = 'askfirst'
/** HTML items live under a scheme of their own, each on the host of its digest. */
export const itemScheme = 'askfirst-item'

export function originOf(role: WindowRole): string {
  return `${applicationScheme}://${role}`
}

export function pageAddress(role: WindowRole): string {
  return `${originOf(role)}/index.html`
}

/** Whether `url` is a page of `role`'s own origin. Origins reach Electron's handlers as URLs with a trailing slash. */
export function isFromRole(url: string, role: WindowRole): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  return protocol === `${applicationScheme}:` && host === role
}
