/** How often, in milliseconds, a page says that its thread is free. */
export const pulseMilliseconds = 100

/**
 * The path, at each item's own origin, of a page of ours that does nothing but say so. It is of the item's site, so Chromium
 * runs it in the item's process and on its thread: while the item keeps that thread to itself, the page is silent.
 */
export const pulsePath = '/~askfirst/pulse.html'
