import { type IntentName, intentNames } from './intents.ts'

const isIntent = (name: string | undefined): name is IntentName => intentNames.some((known) => known === name)

function pressed(event: Event): { readonly intent: IntentName; readonly value: string } | undefined {
  if (!event.isTrusted || !(event.target instanceof Element)) return undefined
  const found = event.target.closest<HTMLElement>('[data-intent]')
  const intent = found?.dataset.intent
  // A guarded answer is not for clicks: the press guard decides about it (P1).
  if (!found || found.dataset.guarded !== undefined || !isIntent(intent)) return undefined
  return { intent, value: found.dataset.value ?? '' }
}

/** Tells of every button that is pressed below `host`. Stop acts on the way down: leaving waits for nothing (P2). */
export function listenForIntents(host: Element, perform: (intent: IntentName, value: string) => void): void {
  host.addEventListener('pointerdown', (event) => {
    const found = pressed(event)
    if (found?.intent === 'stop') perform(found.intent, found.value)
  })
  host.addEventListener('click', (event) => {
    const found = pressed(event)
    const byKey = event instanceof MouseEvent && event.detail === 0
    if (found && (found.intent !== 'stop' || byKey)) perform(found.intent, found.value)
  })
}
