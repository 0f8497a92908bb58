import type { StickPanel } from '../../../contract/calls/events.ts'
import { element } from '../../ui/element.ts'
import { stickWords } from '../../ui/words/stick-words.ts'
import { asksReach } from '../fitting/reach.ts'
import type { Scene } from '../scene.ts'
import { stickIn, stickOut, stickRefused } from './stick-pictograms.ts'
import { type StickNews, stickNews } from './stick-sentences.ts'

type Work = NonNullable<StickPanel['work']>

/** What the panel speaks of; null: there is nothing, or somebody has a session or reads something at the screen. */
export function stickInFront(scene: Scene): StickNews | null {
  const { session, local, stick } = scene
  const isFree = session.state === 'idle' || session.state === 'blocked'
  return isFree && !local.offersOpen && !local.moreOpen && !asksReach(scene) && stick ? stickNews(stick) : null
}

function pictogramFor({ stage }: StickNews): SVGSVGElement {
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
  const news = stickInFront(scene)
  if (!news) return null
  const { language, stage, headline, lines } = news
  const words = stickWords[language]
  const work = scene.stick?.work
  return element(
    'section',
    {
      class: 'stick',
      'data-key': 'stick',
      'data-stage': stage,
      'aria-label': words.region,
      lang: language,
      dir: 'ltr',
    },
    pictogramFor(news),
    element(
      'div',
      { class: 'stick-words' },
      element('p', { class: 'stick-headline' }, headline),
      ...lines.map((line) => element('p', {}, line)),
    ),
    work ? progressBar(work, words.progress) : null,
  )
}
