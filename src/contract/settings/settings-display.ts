import { z } from 'zod'

/** Which display the player is on, and what becomes of it outside the operating hours. */
export const displaySettingsSchema = z.strictObject({
  /**
   * The display as the list of displays describes it: by its own name, and by its place from the left among those of the
   * same name. It stays the same when displays are started in another order. Empty, or not connected: the system's main one.
   */
  name: z.string().max(200),
  /** Whether its power is switched off outside the operating hours, where the system offers it; else it is only dark. */
  powerOff: z.boolean(),
})
export type DisplaySettings = z.infer<typeof displaySettingsSchema>

export const defaultDisplay: DisplaySettings = { name: '', powerOff: true }
