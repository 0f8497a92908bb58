import { z } from 'zod'

/**
 * Why the page could not show an item. `load-failed`: it is not there or not served. `decode-failed`: it is no picture or film
 * that this engine can draw. `start-timeout`, `end-timeout`: it did not move, or did not end. `unresponsive`: a page that keeps
 * its thread to itself or never loads.
 */
export const itemFailureSchema = z.enum([
  'load-failed',
  'decode-failed',
  'start-timeout',
  'end-timeout',
  'unresponsive',
])
export type ItemFailure = z.infer<typeof itemFailureSchema>
