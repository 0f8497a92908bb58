import { powerSaveBlocker } from 'electron'

/** Keeps the display on while the player runs; returns how to let it sleep again. */
export function keepDisplayOn(): () => void {
  const id = powerSaveBlocker.start('prevent-display-sleep')
  return () => powerSaveBlocker.stop(id)
}
