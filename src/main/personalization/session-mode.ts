/**
 * What a session at the screen is for. `set-up`: staff mark the area, no word is read and nothing is switched.
 * `training`: staff go the whole way on the drawn face, and no camera is ever opened. Fixed with the sheet.
 */
export type SessionMode = 'customer' | 'set-up' | 'training'
