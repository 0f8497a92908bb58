const attributes = {
  sandbox: 'allow-scripts',
  // No permission at all, autoplay among them.
  allow: '',
  tabindex: '-1',
  inert: '',
  referrerpolicy: 'no-referrer',
  // No cookies or storage of its origin, where Chromium knows it.
  credentialless: '',
  scrolling: 'no',
} as const

/** A frame for a page from a package, the only foreign code there is: it can do nothing but draw. */
export function lockedFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value)
  return frame
}
