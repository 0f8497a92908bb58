import type { Page } from '@playwright/test'
import type { CallAnswer } from '../../src/contract/calls/call-answer.ts'
import { type CallsOf, settingsCalls } from '../../src/contract/calls/calls.ts'
import type { StaffView } from '../../src/contract/calls/events.ts'
import type { FiguresView } from '../../src/contract/views/figures-view.ts'
import type { ImportView } from '../../src/contract/views/import-view.ts'
import type { PlaylistsView } from '../../src/contract/views/playlists-view.ts'
import type { PreviewView } from '../../src/contract/views/preview-view.ts'
import { answerCall, type CallHandlers } from '../../src/main/ipc/call-handling.ts'
import { fulfilFromBuild } from './built-page.ts'

/** What the settings page is told, by name. */
type Told = {
  readonly staff: StaffView
  readonly import: ImportView
  readonly preview: PreviewView
  readonly playlists: PlaylistsView
  readonly figures: FiguresView
}

/** In the place of the wire between main and the page. */
export type SettingsWire = {
  /** Loads the page; what it calls goes to these from then on. */
  open(handlers: CallHandlers<'settings'>): Promise<void>
  send<Name extends keyof Told>(name: Name, detail: Told[Name]): Promise<void>
}

const host = 'http://settings.askfirst.localhost'

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1000"><rect width="1600" height="1000" fill="#f2811d"/>
<circle cx="1120" cy="560" r="330" fill="#f7b52c"/><path d="M140 300h560v90H140zM140 450h420v60H140z" fill="#3a0a22"/></svg>`

function isCall(name: string): name is keyof CallsOf<'settings'> {
  return Object.hasOwn(settingsCalls, name)
}

/** From now on what the page calls by this name waits on its way to main until what is returned is called. */
export async function holdCalls(page: Page, name: keyof CallsOf<'settings'>): Promise<() => Promise<void>> {
  await page.evaluate((held) => {
    const { call } = Reflect.get(window, 'askfirst')
    const go = call[held]
    const opened = new Promise((open) => Reflect.set(window, 'openCalls', open))
    call[held] = (argument: unknown) => opened.then(() => go(argument))
  }, name)
  return () => page.evaluate(() => Reflect.get(window, 'openCalls')())
}

/** `complain` hears of every error that the page would keep to itself. */
export function settingsWire(page: Page, complain: (complaint: string) => void): SettingsWire {
  return {
    async open(handlers) {
      await page.route('**/*', async (route) => {
        const { pathname, origin } = new URL(route.request().url())
        if (origin !== host) return route.abort()
        if (pathname === '/content/picture.svg') return route.fulfill({ contentType: 'image/svg+xml', body: picture })
        return fulfilFromBuild(route, 'settings')
      })
      await page.exposeFunction('answerCall', async (name: string, argument: unknown): Promise<CallAnswer> => {
        if (!isCall(name)) return { ok: false, reason: 'arguments-invalid' }
        return answerCall('settings', handlers, name, argument, (error) => complain(String(error)))
      })
      await page.addInitScript((names) => {
        const answer = Reflect.get(window, 'answerCall')
        const call = Object.fromEntries(
          names.map((name) => [
            name,
            async (argument: unknown) => {
              const answered = await answer(name, argument)
              if (!answered.ok) throw new Error(answered.reason)
            },
          ]),
        )
        const heard = (name: string) => (listener: (snapshot: unknown) => void) => {
          const forward = (event: Event) => event instanceof CustomEvent && listener(event.detail)
          window.addEventListener(name, forward)
          return () => window.removeEventListener(name, forward)
        }
        const on = {
          staff: heard('staff'),
          import: heard('import'),
          preview: heard('preview'),
          playlists: heard('playlists'),
          figures: heard('figures'),
        }
        Reflect.set(window, 'askfirst', { call, on })
      }, Object.keys(settingsCalls))
      await page.goto(`${host}/index.html`)
    },
    async send(name, detail) {
      try {
        await page.evaluate(([event, told]) => window.dispatchEvent(new CustomEvent(event, { detail: told })), [
          name,
          detail,
        ] as const)
      } catch (error) {
        // A push may be on its way when a test closes its page.
        if (!page.isClosed()) complain(String(error))
      }
    },
  }
}
