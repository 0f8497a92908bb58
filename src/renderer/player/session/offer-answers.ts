import { element } from '../../ui/element.ts'
import { minus, plus } from '../../ui/pictograms.ts'
import { button } from '../button.ts'
import type { Scene } from '../scene.ts'

/**
 * "More of this", "Less of this": said by touch of the offer that is on, once, and thanked for. It is there to be
 * pressed and never asks; no price depends on it.
 */
export function offerAnswersView({ local, tongues: { words } }: Scene): HTMLElement {
  const text = words.mirror
  return element(
    'div',
    { class: 'offer-answers', 'data-key': 'offer-answers', role: 'status' },
    ...(local.answered
      ? [element('p', { class: 'thanks', 'data-key': 'thanks' }, text.thanks)]
      : [
          button(
            'answer',
            { class: 'plain-button', 'data-key': 'answer more', 'data-value': 'more' },
            plus(),
            text.more,
          ),
          button(
            'answer',
            { class: 'plain-button', 'data-key': 'answer less', 'data-value': 'less' },
            minus(),
            text.less,
          ),
        ]),
  )
}
