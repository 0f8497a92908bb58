import { type IntentName, intentNames } from './intents.ts'

const isIntent = (name: string | undefined): name is IntentName => intentNames.some((known) => known === name)

type Meant = { readonly intent: IntentName; readonly value: string }

function meantBy(event: Event): Meant | undefined {
  if (!event.isTrusted || !(event.target instanceof Element)) return undefined
  const found = event.target.closest<HTMLElement>('[data-intent]')
  const intent = found?.dataset.intent
  // A guarded answer is not for clicks: the press guard decides about it (P1).
  if (!found || found.dataset.guarded !== undefined || !isIntent(intent)) return undefined
  return { intent, value: found.dataset.value ?? '' }
}

/**
 * Tells of every button that is pressed below `host`. Stop acts on the way down: leaving waits for nothing (P2). Any other
 * has to have been there when the finger went down: the click that the engine makes of a tap is of whatever lies under the
 * finger once it is lifted, and that may have been drawn meanwhile.
 */
export function listenForIntents(host: Element, perform: (intent: IntentName, value: string) => void): void {
  let down: Meant | undefined
  window.addEventListener(
    'pointerdown',
    (event) => {
      down = meantBy(event)
      if (down?.intent === 'stop') perform(down.intent, down.value)
    },
    { capture: true },
  )
  host.addEventListener('click', (event) => {
    const meant = meantBy(event)
    if (!meant) return
    const byKey = event instanceof MouseEvent && event.detail === 0
    const isPressed = meant.intent !== 'stop' && meant.intent === down?.intent && meant.value === down.value
    if (byKey || isPressed) perform(meant.intent, meant.value)
  })
}
