/** A message on a port, as it travels: the body in wire text, the ports by the ids of their ends. */
export type PortMessage = {
  readonly body: string
  readonly ports: readonly string[]
}

/** What anyone who holds ports may say to the router. */
export type PortWord =
  | { readonly op: 'pair'; readonly one: string; readonly other: string }
  | { readonly op: 'claim'; readonly end: string }
  | ({ readonly op: 'post'; readonly end: string } & PortMessage)
  | { readonly op: 'close'; readonly end: string }

/** What the router says to the holder of an end. */
export type PortNews =
  | ({ readonly op: 'message'; readonly end: string } & PortMessage)
  | { readonly op: 'closed'; readonly end: string }

export type ChromiumOrder = {
  readonly file: string
  readonly args: readonly string[]
  readonly env: Record<string, string>
  /** Removed when Chromium has ended. */
  readonly profile: string
}

export type UtilityOrder = {
  readonly file: string
  readonly args: readonly string[]
  readonly execArgv: readonly string[]
  readonly env: Record<string, string>
  readonly cwd: string | undefined
  readonly stdio: 'ignore' | 'inherit'
}

export type ToHub =
  | { readonly op: 'chromium'; readonly order: ChromiumOrder }
  | { readonly op: 'devtools'; readonly text: string }
  | { readonly op: 'port'; readonly word: PortWord }
  | { readonly op: 'fork'; readonly utility: number; readonly order: UtilityOrder }
  | { readonly op: 'utility-post'; readonly utility: number; readonly message: PortMessage }
  | { readonly op: 'utility-kill'; readonly utility: number }

export type FromHub =
  | { readonly op: 'devtools'; readonly message: DevtoolsMessage }
  | { readonly op: 'devtools-ready' }
  | { readonly op: 'chromium-gone'; readonly reason: string }
  | { readonly op: 'port'; readonly news: PortNews }
  | { readonly op: 'utility-spawn'; readonly utility: number; readonly pid: number }
  | { readonly op: 'utility-message'; readonly utility: number; readonly message: PortMessage }
  | {
      readonly op: 'utility-exit'
      readonly utility: number
      readonly code: number | null
      readonly signal: string | null
    }

export type DevtoolsMessage = {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
  readonly sessionId?: string
}

/** Between the hub and a utility process. */
export type ToUtility =
  | { readonly op: 'parent'; readonly message: PortMessage }
  | { readonly op: 'port'; readonly news: PortNews }
export type FromUtility =
  | { readonly op: 'parent'; readonly message: PortMessage }
  | { readonly op: 'port'; readonly word: PortWord }

/** Name of the isolated world in which preload scripts run. */
export const isolatedWorldName = 'Electron Isolated Context'
/** Binding by which a page's isolated world speaks to main. */
export const mainBinding = '__standInMain'
/** Binding by which a page's isolated world speaks to the port router; main never sees these calls. */
export const portBinding = '__standInPorts'
