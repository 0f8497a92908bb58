/** What a page asks for, as the engine tells it; as much of it as matters here. */
type RequestDetails = {
  readonly isMainFrame: boolean
  readonly requestingUrl: string
  readonly mediaTypes?: ('video' | 'audio')[]
}
type CheckDetails = { readonly isMainFrame: boolean; readonly mediaType?: 'video' | 'audio' | 'unknown' }

/** The permission handlers that a session was given last. Where one is null, the engine grants everything. */
export type InstalledPermissions<Contents> = {
  readonly request:
    | ((contents: Contents, permission: string, answer: (granted: boolean) => void, details: RequestDetails) => void)
    | null
  readonly check:
    | ((contents: Contents | null, permission: string, origin: string, details: CheckDetails) => boolean)
    | null
}

/** The sessions of the pages that are open, and these pages. */
export type InstalledLocks<Contents> = {
  readonly sessions: readonly InstalledPermissions<Contents>[]
  /** All that could ask, but for the capture page: in a session the camera is given to it. */
  readonly pages: readonly Contents[]
  /** How many pages live in a session that has no locks at all. */
  readonly unlocked: number
}

const permissions = [
  'media',
  'display-capture',
  'geolocation',
  'notifications',
  'midi',
  'hid',
  'serial',
  'usb',
  'clipboard-read',
  'fileSystem',
  'pointerLock',
  'fullscreen',
  'openExternal',
  'unknown',
  'of a later engine',
]
const origins = [
  'askfirst://capture/',
  'askfirst://player/',
  'askfirst://settings/',
  'askfirst-item://capture/',
  'file:///',
  '',
]
const media = [['video'], ['audio'], ['video', 'audio'], []] as const

function refusesRequests<Contents>({ request }: InstalledPermissions<Contents>, pages: readonly Contents[]): boolean {
  if (!request) return false
  const answers: boolean[] = []
  let asked = 0
  for (const contents of pages)
    for (const permission of permissions)
      for (const requestingUrl of origins)
        for (const mediaTypes of media)
          for (const isMainFrame of [true, false]) {
            asked += 1
            const details = { isMainFrame, requestingUrl, mediaTypes: [...mediaTypes] }
            request(contents, permission, (granted) => answers.push(granted), details)
          }
  return answers.length === asked && !answers.includes(true)
}

function refusesChecks<Contents>({ check }: InstalledPermissions<Contents>, pages: readonly Contents[]): boolean {
  if (!check) return false
  return [...pages, null].every((contents) =>
    permissions.every((permission) =>
      origins.every((origin) =>
        (['video', 'audio', 'unknown', undefined] as const).every((mediaType) =>
          [true, false].every(
            (isMainFrame) =>
              !check(contents, permission, origin, mediaType ? { isMainFrame, mediaType } : { isMainFrame }),
          ),
        ),
      ),
    ),
  )
}

/**
 * Whether the handlers that are really installed, on every session, refuse every page that is open: whatever it asks
 * for, from whatever origin it says (P1). Nothing is opened by asking them.
 */
export function locksHold<Contents>({ sessions, pages, unlocked }: InstalledLocks<Contents>): boolean {
  return (
    sessions.length > 0 &&
    pages.length > 0 &&
    unlocked === 0 &&
    sessions.every((session) => refusesRequests(session, pages) && refusesChecks(session, pages))
  )
}

const grantingRequests: InstalledPermissions<unknown>['request'] = (_contents, _permission, answer) => answer(true)

/** The locks, each time with one of them broken: what a check of them must notice. */
export function brokenLocks<Contents>(
  locks: InstalledLocks<Contents>,
): [InstalledLocks<Contents>, ...InstalledLocks<Contents>[]] {
  const withLast = (change: Partial<InstalledPermissions<Contents>>): InstalledLocks<Contents> => ({
    ...locks,
    sessions: locks.sessions.map((session, place) =>
      place === locks.sessions.length - 1 ? { ...session, ...change } : session,
    ),
  })
  return [
    withLast({ request: grantingRequests }),
    withLast({ request: null }),
    withLast({ check: (contents, permission) => contents === null && permission === 'media' }),
    withLast({ check: null }),
    { ...locks, unlocked: 1 },
    { ...locks, sessions: [] },
  ]
}
