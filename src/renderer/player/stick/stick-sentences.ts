import type { StickPanel } from '../../../contract/calls/events.ts'
import { refusalWords } from '../../../contract/refusal-words/refusal-words.ts'
import type { StickWords } from '../../ui/words/stick.ts'
import { stickWords } from '../../ui/words/stick-words.ts'

type Work = NonNullable<StickPanel['work']>
type Done = Extract<Work, { stage: 'done' }>
type Refused = Extract<Work, { stage: 'refused' }>

/** What the panel speaks of. `key`: another one is other news, and told anew. */
export type StickNews = StickSentences & {
  readonly key: string
  readonly stage: Work['stage'] | 'update'
  readonly language: StickPanel['language']
}

/** A headline that is read from three metres, and what there is to know and to do. */
type StickSentences = { readonly headline: string; readonly lines: readonly string[] }

const longestTitle = 60

/** Rounded as coarsely as it is known; null: nothing is known. */
function timeLeft(seconds: number | null, words: StickWords): string | null {
  if (seconds === null) return null
  if (seconds < 10) return words.fewSeconds
  if (seconds <= 50) return words.seconds(Math.ceil(seconds / 10) * 10)
  const minutes = Math.ceil(seconds / 60)
  return minutes < 90 ? words.minutes(minutes) : words.hours(Math.ceil(minutes / 60))
}

/** As much of a title as fits beside what is to be said of it. */
function shortened(title: string): string {
  return title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 1).trimEnd()}…`
}

function doneLine({ outcome, title: whole, loose }: Done, words: StickWords): string {
  const title = shortened(whole)
  if (outcome === 'already-active') return words.alreadyActive(title)
  if (outcome === 'repaired') return words.repaired(title)
  return loose ? words.activatedLoose : words.activated(title)
}

function doneLines(work: Done, words: StickWords): readonly string[] {
  const { passedOver, leftOut = [] } = work
  const files = leftOut.reduce((sum, group) => sum + group.files, 0)
  return [
    doneLine(work, words),
    ...(passedOver === undefined ? [] : [words.passedOver(shortened(passedOver))]),
    ...(files === 0 ? [] : [words.leftOut(files)]),
  ]
}

function refusedSentences({ reason, loose, onRequest }: Refused, language: StickPanel['language']): StickSentences {
  const words = stickWords[language]
  const next = onRequest ? words.leaveInForThat : words.takeOut
  if (loose && reason === 'signature-missing') {
    return { headline: words.refusedLoose, lines: [words.takeLoose, next] }
  }
  const { why, todo } = refusalWords[language][reason]
  return { headline: words.refused, lines: [`${why} ${todo}`, next] }
}

/** What the panel says of an import. */
function workSentences(work: Work, language: StickPanel['language']): StickSentences {
  const words = stickWords[language]
  switch (work.stage) {
    case 'found':
      return { headline: words.found, lines: [words.leaveIn] }
    case 'checking':
      return { headline: work.loose ? words.checkingLoose : words.checking, lines: [words.leaveIn] }
    case 'copying': {
      const left = timeLeft(work.secondsLeft, words)
      return { headline: words.copying, lines: [left === null ? words.leaveIn : `${left} ${words.leaveIn}`] }
    }
    case 'done':
      return { headline: words.done, lines: doneLines(work, words) }
    case 'refused':
      return refusedSentences(work, language)
    case 'source-gone':
      return { headline: words.gone, lines: [words.putBack] }
  }
}

const isOver = ({ stage }: Work): boolean => stage === 'done' || stage === 'refused'

/** How an import goes, and whether the stick brings a version of the player for staff to install; null: nothing of both. */
export function stickNews({ work, update, language }: StickPanel): StickNews | null {
  const words = stickWords[language]
  if (work) {
    const { headline, lines } = workSentences(work, language)
    const too = update !== null && isOver(work) ? [words.updateToo(update)] : []
    return { key: `${work.stage} ${work.name}`, stage: work.stage, language, headline, lines: [...lines, ...too] }
  }
  if (update === null) return null
  return {
    key: `update ${update}`,
    stage: 'update',
    language,
    headline: words.update(update),
    lines: [words.updateTodo],
  }
}
