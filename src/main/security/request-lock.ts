import { applicationScheme, itemScheme } from './origins.ts'

const ownProtocols = new Set([`${applicationScheme}:`, `${itemScheme}:`, 'blob:', 'data:'])

/** Whether a page may request `url` at all: our own schemes and what a page makes itself; everything else would be the network (P3). */
export function mayRequest(url: string): boolean {
  return URL.canParse(url) && ownProtocols.has(new URL(url).protocol)
}
