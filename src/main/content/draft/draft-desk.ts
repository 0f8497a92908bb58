import type { EditorChange } from '../../../contract/calls/editor-calls.ts'
import { type Draft, draftLimits } from '../../../contract/draft.ts'
import type { CallReason } from '../../../contract/reasons.ts'
import type { EditorView } from '../../../contract/views/editor-view.ts'
import type { DraftWorkToMain, MainToDraftWork, TakenFile } from '../../../contract/workers/draft-work.ts'
import { printable } from '../printable.ts'
import { changedDraft, emptyDraft, withFiles } from './draft-change.ts'
import type { DraftWorkEnding, RunningDraftWork } from './draft-process.electron.ts'

type Progress = Extract<DraftWorkToMain, { type: 'progress' }>
type Order<Type extends MainToDraftWork['type']> = Extract<MainToDraftWork, { type: Type }>
type Taken = Pick<Order<'take'>, 'files' | 'pages'>
export type Packed = Extract<DraftWorkEnding, { type: 'packed' }>

export type DraftDeskParts = {
  readonly draft: Draft
  /** The folder that files are copied into. */
  readonly folder: string
  /** Writes the draft down; false: it could not be. */
  readonly keep: (draft: Draft) => Promise<boolean>
  /** Removes every file that none of these drafts names; nothing is being copied then. */
  readonly sweep: (drafts: readonly (Draft | null)[]) => Promise<void>
  /** The id of a new playlist, which no other has. */
  readonly newId: () => string
  readonly start: (order: MainToDraftWork, onProgress: (progress: Progress) => void) => RunningDraftWork
  readonly changed: () => void
}

export type DraftDesk = {
  draft(): Draft
  /** What one step back leads to; null: nowhere. */
  before(): Draft | null
  change(change: EditorChange): Promise<CallReason | undefined>
  undo(): Promise<CallReason | undefined>
  clear(): Promise<CallReason | undefined>
  /** Copies files; `into` says what they make of the draft, else they come behind its items. */
  take(taken: Taken, into?: (draft: Draft, files: readonly TakenFile[]) => Draft): CallReason | undefined
  /**
   * Writes a package; a reason where nothing came of it, undefined where staff ended it. `first` is done before, while
   * nothing else is under way.
   */
  pack(order: Order<'pack'>, first?: () => Promise<void>): Promise<Packed | CallReason | undefined>
  refuse(refused: EditorView['refused']): void
  cancel(): void
  view(): Pick<EditorView, 'undo' | 'redo' | 'work' | 'notes' | 'refused'>
}

/** Why a draft could not be packed; `file` is empty where no one file is at fault. */
function failedOf({ reason, file }: Extract<DraftWorkEnding, { type: 'failed' }>): EditorView['refused'] {
  return { reason, sentence: '', ...(file !== '' && { file: printable(file) }) }
}

/**
 * The one draft of this player, and the one piece of work that is done for it.
 *
 *     idle ── take ──▶ taking ──▶ idle, the draft with its files
 *       └──── pack ──▶ packing ─▶ idle, a package beside
 */
export function createDraftDesk(parts: DraftDeskParts): DraftDesk {
  const { start, changed } = parts
  let draft = parts.draft
  let before: Draft | null = null
  let steppedBack = false
  let work: EditorView['work'] = null
  let notes: EditorView['notes'] = []
  let refused: EditorView['refused'] = null
  let end = (): void => undefined
  let ended = false

  async function become(next: Draft, back = false): Promise<CallReason | undefined> {
    // A draft without anything is nothing to come back to, as long as one is known that was more than that.
    if (back || steppedBack || draft.items.length > 0 || !before?.items.length) before = draft
    steppedBack = back
    draft = next
    refused = null
    changed()
    return (await parts.keep(next)) ? undefined : 'draft-not-kept'
  }

  /** Does one piece of work, after `first`; undefined: staff ended it, or its process fell. */
  async function run(
    kind: 'taking' | 'packing',
    order: MainToDraftWork,
    first: () => Promise<void>,
  ): Promise<DraftWorkEnding | undefined> {
    work = { kind, name: '', bytes: 0, total: 0 }
    ended = false
    end = () => undefined
    changed()
    await first()
    if (ended) {
      work = null
      return undefined
    }
    const running = start(order, ({ name, bytes, total }) => {
      work = { kind, name, bytes, total }
      changed()
    })
    end = running.end
    const ending = await running.ended
    work = null
    return ended ? undefined : ending
  }

  /** The draft as staff want it: what was said of files that it has not any more is not said any longer. */
  function becomeAnother(next: Draft): Promise<CallReason | undefined> {
    const [had, has] = [draft, next].map(({ items }) => new Set(items.map(({ name }) => name)))
    notes = notes.filter(({ name }) => !had?.has(name) || has?.has(name))
    return become(next)
  }

  /** Of the files that were copied, those that the draft has no item for. */
  function withoutItem({ items }: Draft, files: readonly TakenFile[]): readonly TakenFile[] {
    const named = new Set(items.map(({ file }) => file.sha256))
    return files.filter(({ file }) => !named.has(file.sha256))
  }

  return {
    draft: () => draft,
    before: () => before,
    async change(change) {
      const next = changedDraft(draft, change)
      return next ? await becomeAnother(next) : 'setting-invalid'
    },
    async undo() {
      if (!before) return 'not-now'
      notes = []
      return await become(before, !steppedBack)
    },
    clear() {
      notes = []
      return become(emptyDraft(parts.newId()))
    },
    take(taken, into = withFiles) {
      if (work) return 'not-now'
      notes = []
      const most = into === withFiles ? draftLimits.items - draft.items.length : draftLimits.items
      const order = { type: 'take', ...taken, folder: parts.folder, most } as const
      void run('taking', order, () => parts.sweep([draft, before])).then(async (ending) => {
        if (ending?.type === 'taken') {
          notes = ending.notes
          if (ending.files.length > 0) {
            const next = into(draft, ending.files)
            // A file of a package that is damaged is another one by now, and may be it since it was looked at last.
            const note = into === withFiles ? 'too-many' : 'unreadable'
            notes = [...notes, ...withoutItem(next, ending.files).map(({ name }) => ({ name, note }) as const)]
            if (await become(next)) notes = [...notes, { name: '', note: 'not-kept' }]
          }
        } else if (!ended) notes = [{ name: '', note: 'unreadable' }]
        changed()
      })
      return undefined
    },
    async pack(order, first = async () => undefined) {
      if (work) return 'not-now'
      const ending = await run('packing', order, first)
      if (ending?.type === 'failed') refused = failedOf(ending)
      else if (!ending && !ended) refused = { reason: 'store-failed', sentence: '' }
      changed()
      if (ending?.type === 'not-written') return ending.reason
      if (ending?.type === 'key-refused') return ending.problem === 'no-key' ? 'secret-key-invalid' : 'password-wrong'
      return ending?.type === 'packed' ? ending : undefined
    },
    refuse(why) {
      refused = why
      changed()
    },
    cancel() {
      if (!work) return
      ended = true
      end()
    },
    view: () => ({ undo: before !== null, redo: steppedBack, work, notes: [...notes], refused }),
  }
}
