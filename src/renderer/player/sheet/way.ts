import { element } from '../../ui/element.ts'
import { cross } from '../../ui/pictograms.ts'
import type { CustomerWords } from '../../ui/words/words.ts'
import { button } from '../button.ts'
import type { Scene } from '../scene.ts'
import { moreTimeView } from './more-time.ts'
import { neverDrawings, stepDrawings } from './way-drawings.ts'

const toTheMemory = ['camera', 'area', 'memory'] as const
const never = ['internet', 'disk', 'recognition'] as const

type Way = CustomerWords['way']
type Told = {
  readonly steps: readonly { readonly name: keyof typeof stepDrawings; readonly text: string }[]
  readonly limits: Way['limits']
}

/** Of a customer's session, or of one of staff who mark the area: that one reads no word about them and chooses no offer. */
function toldOf(setUp: boolean, { steps, limits, setUp: own }: Way): Told {
  const before = toTheMemory.map((name) => ({ name, text: steps[name] }))
  return setUp
    ? { steps: [...before, { name: 'words', text: own.words }, { name: 'mark', text: own.mark }], limits: own.limits }
    : { steps: [...before, { name: 'words', text: steps.words }, { name: 'offer', text: steps.offer }], limits }
}

/**
 * "What exactly happens?": the data's way from the camera to what comes of it, where it never goes, and what the device
 * cannot do. It opens above whatever is on and closes nothing: the sheet, or the session with its sign and stop, goes on.
 */
export function wayView(scene: Scene): HTMLElement {
  const { session } = scene
  const text = scene.tongues.words.way
  const { steps, limits } = toldOf(session.state === 'asking' && session.sheet.setUp, text)
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
        element('li', { 'data-key': step.name }, stepDrawings[step.name](), element('p', {}, step.text)),
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
      element('ul', {}, ...limits.map((limit) => element('li', {}, limit))),
    ),
  )
}
