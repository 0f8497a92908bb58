/** The camera: which one, and how it hangs, in German. */
export const cameraInGerman = {
  title: 'Kamera',
  off: 'Die Kamera ist aus',
  offMeans: 'Sie geht nur an, wenn ein Kunde zustimmt.',
  on: 'Die Kamera ist an',
  onMeans: 'Am Bildschirm hat jemand zugestimmt: ein Kunde, oder Sie selbst beim Ausprobieren.',
  which: 'Welche Kamera',
  whichMeans: 'Fehlt die gewählte Kamera, nimmt das Gerät keine andere.',
  first: 'Die erste, die angeschlossen ist',
  notThere: 'Gerade nicht angeschlossen',
  namesUnknown: 'Dieses System nennt die Namen der Kameras nicht. Genommen wird die erste, die angeschlossen ist.',
  rotation: 'Kamera ist gedreht um',
  rotationMeans: 'Steht die Kamera hochkant, wählen Sie 90° oder 270°.',
  degrees: (degrees: number) => `${degrees}°`,
  mirror: 'Bild spiegeln',
  mirrorMeans: 'Falls die Kamera über einen Spiegel schaut.',
}

export type CameraWords = typeof cameraInGerman
