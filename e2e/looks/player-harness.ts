import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { playerCalls } from '../../src/contract/calls/calls.ts'
import { playerEvents, type ShopView, type StickPanel } from '../../src/contract/calls/events.ts'
import { pulsePath } from '../../src/contract/item-pulse.ts'
import type { Plan, PlanItem } from '../../src/contract/plan.ts'
import type { SessionView } from '../../src/contract/session.ts'
import { pulseResponse } from '../../src/main/content/serving/pulse-response.ts'
import { fulfilFromBuild } from './built-page.ts'
import { listenForComplaints } from './complaints.ts'

/** `at`: when the page made the call, on its own clock. */
export type Call = { readonly name: string; readonly argument: unknown; readonly at: number }

export type PlayerBench = {
  /** Every call the page made, but for `alive`, checked by main's own schemas. */
  readonly calls: Call[]
  named(name: string): Call[]
  /** How often the page said that it is alive. */
  alive(): number
  /** What the page complained about: errors, breaches of its content security policy, arguments main would refuse. */
  readonly complaints: string[]
  /** Pushes the shop and then the sessions, one after the other. */
  show(shop: ShopView, ...sessions: SessionView[]): Promise<void>
  session(session: SessionView): Promise<void>
  stick(panel: Omit<StickPanel, 'update'> & Partial<Pick<StickPanel, 'update'>>): Promise<void>
  /** Another item takes over the stage. */
  item(item: Partial<PlanItem>): Promise<void>
}

const host = 'http://player.askfirst.localhost'
const stills = join(import.meta.dirname, '../../resources/demo/assets')
const noStill = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1000"><rect width="1600" height="1000" fill="#2a7144"/></svg>`

function planOf(still: string): Plan {
  return {
    revision: 1,
    takeover: 'now',
    items: [
      {
        key: 'still',
        kind: 'image',
        source: still,
        type: 'image/webp',
        milliseconds: 600_000,
        transition: { kind: 'cut', milliseconds: 0, direction: 'left' },
        fit: 'cover',
        backdrop: 'blurred',
        volume: 0,
        coupon: null,
        alt: null,
      },
    ],
  }
}

/**
 * Opens the bundled player page with the headers that main gives it, over a stand-in for main that records calls and
 * pushes snapshots. Snapshots are parsed first: what the page is shown here, main could have sent.
 */
export async function openPlayerPage(page: Page, still = 'rye.webp'): Promise<PlayerBench> {
  const calls: Call[] = []
  const complaints = listenForComplaints(page)
  let alive = 0
  let revision = 1
  await page.route('**/*', async (route) => {
    const { pathname, origin } = new URL(route.request().url())
    if (origin !== host) return route.abort()
    if (pathname.startsWith('/content/')) {
      const body = await readFile(join(stills, pathname.slice('/content/'.length))).catch(() => null)
      return body
        ? route.fulfill({ contentType: 'image/webp', body })
        : route.fulfill({ contentType: 'image/svg+xml', body: noStill })
    }
    if (pathname === pulsePath) {
      return route.fulfill({ contentType: 'text/html', body: await pulseResponse('0'.repeat(64)).text() })
    }
    return fulfilFromBuild(route, 'player')
  })
  await page.exposeFunction('takeCall', (name: keyof typeof playerCalls, argument: unknown, at: number) => {
    const parsed = playerCalls[name].args.safeParse(argument)
    if (!parsed.success) complaints.push(`${name}: ${parsed.error.message}`)
    if (name === 'alive') alive += 1
    else calls.push({ name, argument, at })
  })
  await page.addInitScript(
    ({ callNames, eventNames }) => {
      const take = Reflect.get(window, 'takeCall')
      const call = Object.fromEntries(
        callNames.map((name) => [name, (argument: unknown) => take(name, argument, performance.now())]),
      )
      const on = Object.fromEntries(
        eventNames.map((name) => [
          name,
          (listener: (snapshot: unknown) => void) => {
            const forward = (event: Event) => event instanceof CustomEvent && listener(event.detail)
            window.addEventListener(`push-${name}`, forward)
            return () => window.removeEventListener(`push-${name}`, forward)
          },
        ]),
      )
      Reflect.set(window, 'askfirst', { call, on })
    },
    { callNames: Object.keys(playerCalls), eventNames: Object.keys(playerEvents) },
  )
  await page.goto(`${host}/index.html`)
  await page.evaluate(() =>
    Promise.all([
      document.fonts.load('700 20px "Atkinson Hyperlegible Next Variable"'),
      document.fonts.load('700 20px "Noto Sans Cyrillic"', 'я'),
      document.fonts.load('700 20px "Noto Sans Arabic"', 'ع'),
    ]),
  )
  const pushAll = (snapshots: readonly (readonly [keyof typeof playerEvents, unknown])[]) =>
    page.evaluate(
      (pushed) => {
        for (const { name, snapshot } of pushed)
          window.dispatchEvent(new CustomEvent(`push-${name}`, { detail: snapshot }))
      },
      snapshots.map(([name, snapshot]) => ({ name, snapshot: playerEvents[name].parse(snapshot) })),
    )
  const push = (name: keyof typeof playerEvents, snapshot: unknown) => pushAll([[name, snapshot]])
  await push('plan', planOf(`content/${still}`))
  return {
    calls,
    named: (name) => calls.filter((call) => call.name === name),
    alive: () => alive,
    complaints,
    show: (shop, ...sessions) => pushAll([['shop', shop], ...sessions.map((session) => ['session', session] as const)]),
    session: (session) => push('session', session),
    stick: (panel) => push('stick', { update: null, ...panel }),
    async item(item) {
      const plan = planOf('')
      revision += 1
      await push('plan', {
        ...plan,
        revision,
        items: plan.items.map((still) => ({ ...still, key: `item ${revision}`, ...item })),
      })
    },
  }
}
