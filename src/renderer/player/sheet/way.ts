import { element } from '../../ui/element.ts'
import { cross } from '../../ui/pictograms.ts'
import { button } from '../button.ts'
import type { Scene } from '../scene.ts'
import { moreTimeView } from './more-time.ts'
import { neverDrawings, stepDrawings } from './way-drawings.ts'

const steps = ['camera', 'area', 'memory', 'words', 'offer'] as const
const never = ['internet', 'disk', 'recognition'] as const

/**
 * "What exactly happens?": the data's way from the camera to the offer, where it never goes, and what the device cannot
 * do. It opens above whatever is on and closes nothing: the sheet, or the session with its sign and stop, goes on.
 */
export function wayView(scene: Scene): HTMLElement {
  const text = scene.tongues.words.way
  return element(
    'div',
    { class: 'sheet way', 'data-fit': true, 'data-key': 'way', role: 'dialog', 'aria-labelledby': 'way-title' },
    element(
      'div',
      { class: 'panel-head' },
      element('h2', { id: 'way-title', tabindex: '-1' }, text.title),
      button('close-more', { class: 'plain-button strong' }, cross(), text.close),
      moreTimeView(scene),
    ),
    element(
      'ol',
      { class: 'way-steps' },
      ...steps.map((step) =>
        element('li', { 'data-key': step }, stepDrawings[step](), element('p', {}, text.steps[step])),
      ),
    ),
    element(
      'section',
      { class: 'way-never' },
      element('h3', {}, text.neverTitle),
      element(
        'ul',
        {},
        ...never.map((place) =>
          element('li', { 'data-key': place }, neverDrawings[place](), element('p', {}, text.never[place])),
        ),
      ),
    ),
    element(
      'section',
      { class: 'way-limits' },
      element('h3', {}, text.limitsTitle),
      element('ul', {}, ...text.limits.map((limit) => element('li', {}, limit))),
    ),
  )
}
