import { leftOutWords } from '../../../contract/left-out-words.ts'
import { refusalWords } from '../../../contract/refusal-words/refusal-words.ts'
import type { StaffLanguage } from '../../../contract/settings/settings-languages.ts'
import type { PrivacyView } from '../../../contract/views/privacy-view.ts'
import type { ImportEnding } from '../../../contract/workers/import.ts'
import { nameInPath } from './name-in-path.ts'
import { resultWords } from './result-words.ts'

/** English as everything else here writes it: the day before the month. */
const locales: Readonly<Record<StaffLanguage, string>> = { de: 'de-DE', en: 'en-GB' }

/** An import that was not called off. */
export type Settled = Exclude<ImportEnding, { kind: 'aborted' }>

export type ResultFacts = {
  /** The name of the shop; empty: it has none. */
  readonly shop: string
  readonly playerVersion: string
  readonly at: Date
  /** IANA name. */
  readonly timeZone: string
  readonly ending: Settled
  /** Of the package that is active now. */
  readonly activeTitle: string
  /** The head of the receipts' chain of the last day that is over (P13): so it is known elsewhere; null: there is none. */
  readonly receiptsHead: PrivacyView['receiptsHead']
}

function verdict({ ending, activeTitle }: ResultFacts, language: StaffLanguage): string {
  const words = resultWords[language]
  if (ending.kind === 'activated') {
    const taken = (ending.repaired ? words.repaired : words.accepted)(ending.title, ending.version)
    const { passedOver } = ending
    if (!passedOver) return taken
    const { why, todo } = refusalWords[language][passedOver.reason]
    return `${taken} ${words.passedOver(nameInPath(passedOver.path))} ${why} ${todo}`
  }
  if (ending.reason === 'already-active') return words.alreadyActive(activeTitle)
  const { why, todo } = refusalWords[language][ending.reason]
  return `${words.refused} ${why} ${todo}`
}

function inLanguage(facts: ResultFacts, language: StaffLanguage): readonly string[] {
  const words = resultWords[language]
  const { shop, playerVersion, at, timeZone, ending, receiptsHead } = facts
  const time = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
    at,
  )
  const player = shop === '' ? `Askfirst ${playerVersion}` : `${shop} (Askfirst ${playerVersion})`
  const leftOut = (ending.kind === 'activated' && ending.leftOut) || []
  return [
    verdict(facts, language),
    ...leftOutWords(language, leftOut).map(({ what, todo }) => `${what} ${todo}`),
    `${words.what}: ${nameInPath(ending.path)}`,
    `${words.player}: ${player}`,
    `${words.time}: ${time}`,
    // As `askfirst receipts verify` takes it.
    ...(receiptsHead ? [`${words.receiptsHead}: ${receiptsHead.day}:${receiptsHead.head}`] : []),
    ...(receiptsHead?.installation ? [`${words.installation}: ${receiptsHead.installation}`] : []),
  ]
}

/**
 * What is left on a stick: in words for people in German and English and, for whoever makes packages, the reason code and
 * the place that it lies at. Lines end as every editor shows them.
 */
export function resultText(facts: ResultFacts): string {
  const { ending } = facts
  const code = ending.kind === 'activated' ? 'ok' : ending.reason
  const refused = ending.kind === 'refused' ? ending : ending.passedOver
  const passedOver = ending.kind === 'activated' && refused ? [`${nameInPath(refused.path)}: ${refused.reason}`] : []
  const place = refused && refused.sentence !== '' ? [refused.sentence] : []
  const forMakers = [code, facts.at.toISOString(), ...passedOver, ...place]
  const lines = [...inLanguage(facts, 'de'), '', ...inLanguage(facts, 'en'), '', ...forMakers]
  return `${lines.join('\r\n')}\r\n`
}
