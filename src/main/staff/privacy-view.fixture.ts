import type { StaffViewParts } from './staff-view.ts'

/** What the settings window is told of privacy on a quiet day, for tests. */
export const quietPrivacy: Pick<StaffViewParts, 'cameras' | 'zoneSetup' | 'training' | 'privacy'> = {
  cameras: null,
  zoneSetup: null,
  training: false,
  privacy: {
    sessionsToday: { camera: 0, declared: 0 },
    cameraToday: { opened: 0, seconds: 0 },
    cameraWatch: 'watching',
    selfTest: null,
    selfTestRunning: false,
    audit: null,
    receiptsHead: null,
    build: '',
    kept: null,
    folderChoice: false,
    saved: null,
  },
}
