import type { WindowRole } from '../../contract/calls/calls.ts'
import { itemScheme } from './origins.ts'

const shared = [
  "default-src 'none'",
  "script-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
]

const perRole: Record<WindowRole, readonly string[]> = {
  // Inline style attributes position the stage's layers; scripts stay the page's own files.
  player: [
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    `frame-src ${itemScheme}:`,
  ],
  // The component library sets its styles at run time.
  settings: [
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "media-src 'self'",
    // A preview of an item that is a page, in the same locked frame as on the stage.
    `frame-src ${itemScheme}:`,
  ],
  capture: ["style-src 'self'"],
}

/** What no page of ours and no item may use, but for what its role is for. */
export const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'window-management',
]

/** The locks that every page of `role` carries itself, under those of main. */
export function pageHeaders(role: WindowRole): Record<string, string> {
  const own: Record<WindowRole, readonly string[]> = { player: ['autoplay'], settings: [], capture: ['camera'] }
  const policy = deniedFeatures.map((feature) => `${feature}=(${own[role].includes(feature) ? 'self' : ''})`).join(', ')
  return {
    'Content-Security-Policy': [...shared, ...perRole[role]].join('; '),
    'Permissions-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  }
}
