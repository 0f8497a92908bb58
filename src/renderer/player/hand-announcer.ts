import type { Scene } from './scene.ts'

/** What main takes from a hand only: the yes to the camera, and what staff say of the screen at the first start. */
const answersByHand = '[data-guarded], [data-intent="reach"]'
/** How long after the last finger or key a click is still theirs. */
const handMilliseconds = 1_000

// What is made for a screen reader comes from no device.
const isByHand = (event: Event): boolean =>
  event.isTrusted && !(event instanceof PointerEvent && event.pointerType === '')

/**
 * Tells the screen reader why an answer did not count that only a hand can give (P1). Reading page by page it keeps the keys
 * for itself and clicks where the person said so: neither main nor the guard of the yes sees anybody press.
 */
export function announceByHand(host: Element, scene: () => Scene | undefined): void {
  let handAt = Number.NEGATIVE_INFINITY
  for (const name of ['pointerdown', 'pointerup', 'keydown', 'keyup'] as const) {
    const note = (event: Event): void => {
      if (isByHand(event)) handAt = event.timeStamp
    }
    window.addEventListener(name, note, { capture: true, passive: true })
  }
  const judge = ({ target, timeStamp }: Event): void => {
    if (!(target instanceof Element) || !target.closest(answersByHand) || timeStamp - handAt < handMilliseconds) return
    const words = scene()?.tongues.words
    if (!words) return
    host.setAttribute('lang', words.language)
    // Said again each time: a text that stays the same is no news.
    host.textContent = ''
    requestAnimationFrame(() => {
      host.textContent = words.announce.byHand
    })
  }
  window.addEventListener('click', judge, { capture: true, passive: true })
}
