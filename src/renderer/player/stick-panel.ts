import type { StickPanel } from '../../contract/events.ts'
import { element } from '../ui/element.ts'
import { stickWords } from '../ui/words/stick-words.ts'
import { asksReach } from './reach.ts'
import type { Scene } from './scene.ts'
import { stickIn, stickOut, stickRefused } from './stick-pictograms.ts'
import { stickSentences } from './stick-sentences.ts'

type Work = NonNullable<StickPanel['work']>

/** The import that the panel speaks of; null: there is none, or somebody has a session or reads something at the screen. */
export function stickInFront(scene: Scene): Work | null {
  const { session, local, stick } = scene
  const isFree = session.state === 'idle' || session.state === 'blocked'
  return isFree && !local.offersOpen && !local.moreOpen && !asksReach(scene) ? (stick?.work ?? null) : null
}

function pictogramFor({ stage }: Work): SVGSVGElement {
  if (stage === 'done') return stickOut()
  return stage === 'refused' || stage === 'source-gone' ? stickRefused() : stickIn()
}

/** How much is copied, in percent; while that is not known, the bar only says that something goes on. */
function progressBar(work: Work, label: string): HTMLElement | null {
  if (work.stage === 'found' || work.stage === 'checking') {
    return element('progress', { class: 'stick-progress', 'aria-label': label })
  }
  if (work.stage !== 'copying') return null
  const percent = Math.floor((work.bytes / Math.max(1, work.total)) * 100)
  return element('progress', { class: 'stick-progress', 'aria-label': label, max: 100, value: percent })
}

/** For staff who put a stick in: how far it is, and when they can take it out. In their language, whatever a customer chose. */
export function stickPanelView(scene: Scene): HTMLElement | null {
  const work = stickInFront(scene)
  if (!work || !scene.stick) return null
  const { language } = scene.stick
  const words = stickWords[language]
  const { headline, lines } = stickSentences(work, language)
  return element(
    'section',
    {
      class: 'stick',
      'data-key': 'stick',
      'data-stage': work.stage,
      'aria-label': words.region,
      lang: language,
      dir: 'ltr',
    },
    pictogramFor(work),
    element(
      'div',
      { class: 'stick-words' },
      element('p', { class: 'stick-headline' }, headline),
      ...lines.map((line) => element('p', {}, line)),
    ),
    progressBar(work, words.progress),
  )
}
