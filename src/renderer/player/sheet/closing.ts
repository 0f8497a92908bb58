import type { EndReason } from '../../../contract/reasons.ts'
import type { EndedKind, SessionView } from '../../../contract/session.ts'
import { element } from '../../ui/element.ts'
import { cameraOff, cameraOn, tick } from '../../ui/pictograms.ts'
import type { Scene } from '../scene.ts'

/** Each sentence stays on its own line where the screen is narrow. */
function sentences(text: string): readonly (HTMLElement | string)[] {
  return text.split(/(?<=\.) /u).flatMap((sentence) => [element('span', {}, sentence), ' '])
}

/** What is over and gone, and why: at its end, and where its time was over and the next sheet came at once. */
function overBy(session: SessionView): { readonly kind: EndedKind; readonly reason: EndReason } | null {
  if (session.state === 'ended') return session
  return session.state === 'asking' && session.over ? { kind: session.over, reason: 'limit' } : null
}

/**
 * How a session ends, where the stop button was: the eye is there, and the item that plays on stays whole. While things
 * are being closed it is said and nothing claimed; the closing sentence comes only when everything is gone (P15).
 */
export function closingView({ session, local, tongues: { words } }: Scene): HTMLElement | null {
  const text = words.closing
  if (session.state === 'ending') {
    // On the drawn face, too, nothing is there to be switched off.
    const told = local.drawn || local.closing === 'declared'
    return element(
      'div',
      { class: 'closing', 'data-fit': true, 'data-key': 'ending' },
      told ? null : cameraOn(),
      element('p', { class: 'closing-sentence' }, told ? text.forgetting : text.ending),
    )
  }
  const over = overBy(session)
  if (!over) return null
  const { kind, reason: by } = over
  const hadCamera = kind === 'camera' || kind === 'set-up'
  const reason = text.reasons[by]
  return element(
    'div',
    {
      class: session.state === 'ended' ? 'closing closed' : 'closing',
      'data-fit': true,
      'data-key': 'ended',
      role: 'status',
    },
    hadCamera ? cameraOff() : tick(),
    element(
      'div',
      {},
      element('p', { class: 'closing-sentence' }, ...sentences(text.ended[hadCamera ? 'camera' : kind])),
      element('p', { class: 'closing-small' }, reason === '' ? null : `${reason} `, text.small[kind]),
    ),
  )
}
