import type { SessionStateName } from './who-may.ts'

/** Whether no session is open and none is being ended. After one that could not be ended none begins. */
export const isOver = (state: SessionStateName): boolean => state === 'idle' || state === 'blocked'

/** Whether a session is being ended, or was and says so: whoever would end it has nothing to do. */
export const isEnding = (state: SessionStateName): boolean => state === 'ending' || state === 'ended'
