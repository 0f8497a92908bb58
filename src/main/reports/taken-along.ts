import { type PlaysFormat, playsFiles, type TakeAlong, takenAlong } from '../../contract/views/reports-view.ts'
import type { ReportsOrder } from '../../contract/workers/reports-work.ts'

type Outgoing = Extract<ReportsOrder, { type: 'copy' }>['files'][number]
type OwnDocument = 'officer-export' | 'door-notice' | 'staff-card' | 'impact-assessment'

const formats: readonly PlaysFormat[] = ['jsonl', 'csv', 'days']

export type TakenAlongParts = {
  /** One day a line, as in `receipts.jsonl`. */
  readonly receipts: string
  readonly totalsCsv: string
  /** Makes a document as it is now. */
  readonly document: (name: OwnDocument) => { readonly name: string; readonly text: string }
}

/** The files that go onto a stick for what staff want to take along, each once, in that order. */
export function outgoingFiles(
  what: readonly TakeAlong[],
  { receipts, totalsCsv, document }: TakenAlongParts,
): readonly Outgoing[] {
  const files: Readonly<Record<TakeAlong, () => readonly Outgoing[]>> = {
    plays: () => formats.map((format) => ({ name: playsFiles[format], plays: format })),
    receipts: () => [
      { name: takenAlong.receipts[0], text: receipts },
      { name: takenAlong.receipts[1], text: totalsCsv },
    ],
    'officer-export': () => [document('officer-export')],
    documents: () => (['door-notice', 'staff-card', 'impact-assessment'] as const).map(document),
  }
  return [...new Set(what)].flatMap((each) => files[each]())
}
