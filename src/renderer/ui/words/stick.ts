/** What the panel says to whoever put a stick in. */
export type StickWords = {
  readonly region: string
  readonly found: string
  readonly checking: string
  readonly checkingLoose: string
  readonly copying: string
  readonly progress: string
  /** While it must not be taken out. */
  readonly leaveIn: string
  readonly fewSeconds: string
  readonly seconds: (count: number) => string
  readonly minutes: (count: number) => string
  readonly hours: (count: number) => string
  readonly done: string
  readonly activated: (title: string) => string
  readonly activatedLoose: string
  readonly repaired: (title: string) => string
  readonly alreadyActive: (title: string) => string
  /** A newer package beside the one that was taken was not. */
  readonly passedOver: (name: string) => string
  /** Files of a folder of pictures and films that are not shown. */
  readonly leftOut: (files: number) => string
  readonly refused: string
  readonly refusedLoose: string
  readonly takeLoose: string
  readonly takeOut: string
  /** While staff may still want it: the settings window reads it from the stick. */
  readonly leaveInForThat: string
  readonly update: (version: string) => string
  readonly updateTodo: string
  /** The stick brings a version of the player beside what was imported from it. */
  readonly updateToo: (version: string) => string
  readonly gone: string
  readonly putBack: string
}
