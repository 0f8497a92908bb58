import { element } from '../../ui/element.ts'
import { button } from '../button.ts'
import type { IntentName } from '../intents.ts'

export type Answer = {
  readonly intent: IntentName
  readonly label: string
  /** Given for a yes to the camera: the press guard alone decides when it counts (P1). */
  readonly nonce?: string
  /** It would not be taken yet, and is drawn so. */
  readonly isDead?: boolean
}

function answer({ intent, label, nonce, isDead }: Answer): HTMLElement {
  return button(
    intent,
    {
      class: 'answer',
      'data-fits': true,
      'data-key': intent,
      'data-guarded': nonce,
      'aria-disabled': isDead ? 'true' : undefined,
    },
    label,
  )
}

/** No and yes: the same size, weight and contrast, side by side (P11). */
export function answersView(no: Answer, yes: Answer): HTMLElement {
  return element('div', { class: 'answers', 'data-key': 'answers' }, answer(no), answer(yes))
}
