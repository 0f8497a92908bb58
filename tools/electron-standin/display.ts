import { assemble, type EmitterMember, strictEmitter } from './refusal.ts'

export type ScreenSurface = Pick<
  Electron.Screen,
  EmitterMember | 'getPrimaryDisplay' | 'getAllDisplays' | 'getDisplayMatching' | 'getDisplayNearestPoint'
>

const widthByHeight = /^(\d{2,5})x(\d{2,5})$/

/** Size of the stand-in's one display in CSS pixels: ASKFIRST_STANDIN_DISPLAY (`1080x1920`), else 1920 × 1080. */
export function readDisplaySize(environment: NodeJS.ProcessEnv): { width: number; height: number } {
  const wanted = environment.ASKFIRST_STANDIN_DISPLAY
  if (wanted === undefined) return { width: 1920, height: 1080 }
  const [, width, height] = widthByHeight.exec(wanted) ?? []
  if (!width || !height) throw new Error(`ASKFIRST_STANDIN_DISPLAY is ${wanted}; it must be like 1920x1080`)
  return { width: Number(width), height: Number(height) }
}

/** `screen` with one display. A test may emit `display-added` and the like on it. */
export function createScreen(size: { readonly width: number; readonly height: number }): ScreenSurface {
  const whole = { x: 0, y: 0, ...size }
  const display = {
    id: 1,
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
  return assemble('screen', strictEmitter('screen', ['display-added', 'display-removed', 'display-metrics-changed']), {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
    getDisplayNearestPoint: () => display,
  }) as unknown as ScreenSurface
}
