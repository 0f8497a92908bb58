import { assemble, type EmitterMember, strictEmitter } from '../refusal.ts'

export type ScreenSurface = Pick<
  Electron.Screen,
  EmitterMember | 'getPrimaryDisplay' | 'getAllDisplays' | 'getDisplayMatching' | 'getDisplayNearestPoint'
>

const widthByHeight = /^(\d{2,5})x(\d{2,5})$/

type Size = { readonly width: number; readonly height: number }

/** `1920x1080`, or several with commas between: sizes in CSS pixels, from the left. */
function readSizes(words: string): readonly [Size, ...Size[]] {
  const sizes = words.split(',').map((word) => {
    const [, width, height] = widthByHeight.exec(word) ?? []
    if (!width || !height) throw new Error(`ASKFIRST_STANDIN_DISPLAY is ${words}; it must be like 1920x1080`)
    return { width: Number(width), height: Number(height) }
  })
  return sizes as [Size, ...Size[]]
}

/** Sizes of the stand-in's displays in CSS pixels: ASKFIRST_STANDIN_DISPLAY (`1080x1920`), else one of 1920 × 1080. */
export function readDisplaySizes(environment: NodeJS.ProcessEnv): readonly [Size, ...Size[]] {
  return readSizes(environment.ASKFIRST_STANDIN_DISPLAY ?? '1920x1080')
}

export type Displays = {
  readonly surface: ScreenSurface
  /** The display that a rectangle lies on, or the one nearest to it. */
  near(rectangle: { readonly x: number; readonly y: number }): Electron.Display
  /** Told after displays came, went or changed their size: whatever fills one is to fill it anew. */
  onChange(listener: () => void): () => void
}

function displayOf(id: number, size: Size, x: number): Electron.Display {
  const whole = { x, y: 0, ...size }
  return {
    id,
    label: 'stand-in',
    bounds: whole,
    workArea: whole,
    size: { ...size },
    workAreaSize: { ...size },
    nativeOrigin: { x: 0, y: 0 },
    scaleFactor: 1,
    rotation: 0,
    internal: false,
    detected: true,
    touchSupport: 'unknown',
    accelerometerSupport: 'unknown',
    monochrome: false,
    colorDepth: 24,
    depthPerComponent: 8,
    displayFrequency: 60,
    colorSpace: '',
    maximumCursorSize: { width: 64, height: 64 },
  } as Electron.Display
}

function sharedArea(one: Electron.Rectangle, other: Electron.Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, width) * Math.max(0, height)
}

/** Displays side by side, the first one the main one. */
function sideBySide(sizes: readonly Size[]): Electron.Display[] {
  let x = 0
  return sizes.map((size, place) => {
    const display = displayOf(place + 1, size, x)
    x += size.width
    return display
  })
}

/**
 * `screen` with made-up displays. A test plugs others in through a function that it finds under
 * `Symbol.for('askfirst.stand-in-displays')`: it takes what ASKFIRST_STANDIN_DISPLAY takes, and Electron's events follow.
 */
export function createDisplays(sizes: readonly [Size, ...Size[]]): Displays {
  let displays = sideBySide(sizes)
  const listeners = new Set<() => void>()
  const emitter = strictEmitter('screen', ['display-added', 'display-removed', 'display-metrics-changed'])
  const first = (): Electron.Display => displays[0] ?? displayOf(1, sizes[0], 0)
  const near = ({ x }: { readonly x: number }): Electron.Display =>
    displays.findLast(({ bounds }) => bounds.x <= x) ?? first()
  /** "The display that most closely intersects the provided bounds." */
  const matching = (rectangle: Electron.Rectangle): Electron.Display => {
    const shared = ({ bounds }: Electron.Display): number => sharedArea(bounds, rectangle)
    const [most] = displays.toSorted((one, other) => shared(other) - shared(one))
    return most && shared(most) > 0 ? most : near(rectangle)
  }
  function plug(words: string): void {
    const before = displays
    displays = sideBySide(readSizes(words))
    for (const listener of listeners) listener()
    for (const gone of before.slice(displays.length)) emitter.emit('display-removed', {}, gone)
    for (const come of displays.slice(before.length)) emitter.emit('display-added', {}, come)
    for (const [place, now] of displays.entries()) {
      const then = before[place]
      if (then && JSON.stringify(then.bounds) !== JSON.stringify(now.bounds)) {
        emitter.emit('display-metrics-changed', {}, now, ['bounds', 'workArea'])
      }
    }
  }
  Object.assign(globalThis, { [Symbol.for('askfirst.stand-in-displays')]: plug })
  const surface = assemble('screen', emitter, {
    getPrimaryDisplay: first,
    getAllDisplays: () => [...displays],
    getDisplayMatching: matching,
    getDisplayNearestPoint: near,
  }) as unknown as ScreenSurface
  return {
    surface,
    near,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
