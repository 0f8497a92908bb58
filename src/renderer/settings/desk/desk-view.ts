import type { OpenStaffView } from '../../../contract/calls/events.ts'

/** What the window knows once it is unlocked. */
export type DeskView = OpenStaffView
