import { powerSaveBlocker } from 'electron'

/** Keeps the system from letting the display sleep, as long as it is to be on. */
export type AwakeDisplay = { keep(on: boolean): void }

export function createAwakeDisplay(): AwakeDisplay {
  let id: number | undefined
  return {
    keep(on) {
      if (on) id ??= powerSaveBlocker.start('prevent-display-sleep')
      else if (id !== undefined) {
        powerSaveBlocker.stop(id)
        id = undefined
      }
    },
  }
}
