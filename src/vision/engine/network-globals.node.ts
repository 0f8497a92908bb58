/** What JavaScript could reach the network with (P3). */
export const networkGlobals = [
  'fetch',
  'Request',
  'Response',
  'Headers',
  'FormData',
  'WebSocket',
  'EventSource',
  'XMLHttpRequest',
  'CloseEvent',
] as const

/** Takes them out of the process, before any library could keep one. */
export function removeNetworkGlobals(scope: object): void {
  for (const name of networkGlobals) Reflect.deleteProperty(scope, name)
}
