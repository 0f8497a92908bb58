import type { CameraWords } from './camera.de.ts'

/** The camera: which one, and how it hangs, in English. */
export const cameraInEnglish: CameraWords = {
  title: 'Camera',
  off: 'The camera is off',
  offMeans: 'It turns on only when a customer agrees.',
  on: 'The camera is on',
  onMeans: 'Somebody at the screen has agreed: a customer, or you while trying it.',
  which: 'Which camera',
  whichMeans: 'If the chosen camera is missing, the player takes no other one.',
  first: 'The first that is connected',
  notThere: 'Not connected at the moment',
  namesUnknown: 'This system does not give the names of cameras. The first one that is connected is used.',
  rotation: 'Camera is turned by',
  rotationMeans: 'If the camera is mounted on its side, choose 90° or 270°.',
  degrees: (degrees) => `${degrees}°`,
  mirror: 'Mirror the picture',
  mirrorMeans: 'If the camera looks into a mirror.',
}
