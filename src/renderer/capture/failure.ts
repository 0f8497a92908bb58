import type { CameraFailure } from '../../contract/reasons.ts'

/** What it means when a camera does not open, from the name of the error that `getUserMedia` rejects with. */
export function failureOf(name: string): CameraFailure {
  switch (name) {
    case 'NotReadableError':
      return 'camera-in-use'
    case 'AbortError':
      return 'camera-lost'
    default:
      return 'camera-missing'
  }
}
