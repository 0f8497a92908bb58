import type { ImportOrigin } from '../../../contract/views/import-view.ts'
import type { ImportEnding } from '../../../contract/workers/import.ts'
import type { Granted } from '../import/import-request.ts'

/** `draft`: staff put it together here. */
export type ChosenOrigin = Extract<ImportOrigin, 'chosen' | 'draft'>

/** A package that staff chose, with what they allow for this one manifest. */
export type ChosenImport = Granted & {
  readonly origin: ChosenOrigin
  readonly path: string
  /** A folder of pictures and films without a manifest. */
  readonly loose: boolean
}

export type EndedImport = {
  readonly origin: ImportOrigin
  readonly ending: Exclude<ImportEnding, { kind: 'aborted' }>
  /** What staff had allowed it; undefined: nothing. */
  readonly granted: Granted | undefined
}

/** What staff's doings with packages ask of the imports. */
export type Imports = {
  /** One runs or waits. */
  busy(): boolean
  /** Resolves when it had its turn and is over. */
  takeChosen(chosen: ChosenImport): Promise<ImportEnding>
  callOff(): void
  /** Digests of what the screen shows, of whatever package: they stay. */
  onScreen(): readonly string[]
  /** Runs `work` while nothing is imported. */
  alone<Value>(work: () => Promise<Value>): Promise<Value>
  /** Another package is active, or files of it are gone: what plays is read anew, and follows at the next item. */
  changeOver(): Promise<void>
}
