import { describe, expect, test } from 'vitest'
import { fillDisplay } from '../windows/fill-display.ts'
import { chooseDisplay, displayViews, nameDisplays } from './display-choice.ts'
import { compositorPlaces, createWindowPlacing } from './window-placing.ts'

const left = { x: 0, y: 0, width: 1920, height: 1080 }
const right = { x: 1920, y: 0, width: 1080, height: 1920 }
const named = nameDisplays([
  { id: 1, label: 'Dell', bounds: left },
  { id: 2, label: 'LG TV', bounds: right },
])

/** A window of which the system tells `lies` as its place, wherever it was brought. */
function placing(lies: typeof left | undefined, compositor = false) {
  const now = { wanted: 'LG TV', over: true, at: left }
  const done: string[] = []
  const window = {
    isDestroyed: () => false,
    getBounds: () => lies ?? now.at,
    setBounds(bounds: typeof left) {
      now.at = bounds
      done.push(`at ${bounds.x}`)
    },
    setKiosk: (fills: boolean) => void done.push(fills ? 'fills' : 'free'),
  }
  const placed = createWindowPlacing({
    wanted: () => now.wanted,
    choice: () => chooseDisplay(named, 1, now.wanted),
    sessionIsOver: () => now.over,
    compositorPlaces: compositor,
    tellMissing: (missing) => void (missing && done.push('missing')),
    fill: (bounds) => fillDisplay(window, bounds),
  })
  return { now, done, ...placed }
}

describe('the window on the display that staff chose', () => {
  test('is brought there once, and anew when another is chosen or displays changed', () => {
    const { now, done, place, look } = placing(undefined)
    place()
    look()
    place()
    expect(done).toEqual(['free', 'at 1920', 'fills'])
    now.wanted = ''
    look()
    expect(done.splice(3)).toEqual(['free', 'at 0', 'fills'])
    now.wanted = 'Samsung'
    look()
    expect(done.splice(3)).toEqual(['missing'])
  })

  test('stays as it is where the system tells it a pixel beside its display', () => {
    const { done, place } = placing({ x: 1919, y: 1, width: 1081, height: 1920 })
    place()
    expect(done).toEqual([])
  })

  test('never leaves it while a session is on, and goes once that is over', () => {
    const { now, done, place, look } = placing(undefined)
    now.over = false
    place()
    look()
    expect(done).toEqual([])
    now.over = true
    look()
    look()
    expect(done).toEqual(['free', 'at 1920', 'fills'])
  })

  test('is left alone where the compositor places it, whatever changes, and staff are told no place of it', () => {
    const { now, done, place, look } = placing(left, true)
    place()
    place()
    now.wanted = 'Dell'
    look()
    expect(done).toEqual([])
    expect(displayViews(named, 1, null, true).map(({ used }) => used)).toEqual([null, null])
  })
})

test.each([
  ['linux', { XDG_SESSION_TYPE: 'wayland', WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, '', true],
  ['linux', { XDG_SESSION_TYPE: 'wayland', DISPLAY: ':0' }, 'x11', false],
  ['linux', { XDG_SESSION_TYPE: 'x11', DISPLAY: ':0' }, 'wayland', true],
  ['linux', { XDG_SESSION_TYPE: 'x11', DISPLAY: ':0' }, '', false],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'auto', true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, '', false],
  ['linux', {}, '', false],
  ['win32', { XDG_SESSION_TYPE: 'wayland' }, '', false],
] as const)(
  'on %s with %o and the switch "%s" the compositor places windows: %s',
  (platform, environment, ozone, is) => {
    expect(compositorPlaces(platform, environment, ozone)).toBe(is)
  },
)
