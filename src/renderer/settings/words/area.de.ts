/** The area before the screen, and how it is tried, in German. */
export const areaInGerman = {
  title: 'Bereich vor dem Bildschirm',
  intro: 'Nur was im Rahmen liegt, wird angesehen. Alles andere wird abgeschnitten, bevor irgendetwas geschieht.',
  outside: 'Wird nicht angesehen',
  inside: 'Hier stehen Kunden',
  move: 'Ganzen Bereich verschieben',
  edges: { left: 'Linker Rand', right: 'Rechter Rand', top: 'Oberer Rand', bottom: 'Unterer Rand' },
  at: (percent: number, lying: boolean) => `${percent}\u00a0% von ${lying ? 'links' : 'oben'}`,
  size: (width: number, height: number) => `${width}\u00a0% der Breite, ${height}\u00a0% der Höhe.`,
  hint: 'Gezeichnet, wie die Kamera schaut. Am Bildschirm ist es wie in einem Spiegel. Ränder ziehen, oder antippen und Pfeiltasten drücken.',
  reset: 'Wieder wie am Anfang',
  try: 'Am Bildschirm ausprobieren',
  tryMeans:
    'Stellen Sie sich dorthin, wo Kunden stehen. Ob die Kamera Sie gut findet, steht in Worten am Bildschirm und hier; ein Bild sehen Sie nie. Ist es derselbe Bildschirm, macht dieses Fenster solange Platz und kommt danach von selbst wieder.',
  armed: 'Drücken Sie jetzt die Taste am Bildschirm',
  armedMeans: 'Stimmen Sie zu wie ein Kunde. Ohne Ihr Ja bleibt die Kamera aus. Nach zwei Minuten ist es vorbei.',
  looking: 'Die Kamera sucht …',
  done: 'Fertig',
  words: {
    'no-face': {
      what: 'Kein Gesicht',
      todo: 'Stellen Sie sich vor den Bildschirm. Steht dort schon jemand, richten Sie die Kamera dorthin.',
    },
    'too-small': {
      what: 'Zu weit weg',
      todo: 'Gehen Sie näher heran. Stehen Kunden immer so weit, muss die Kamera näher zu ihnen.',
    },
    'too-near': {
      what: 'Zu nah',
      todo: 'Gehen Sie zurück. Stehen Kunden immer so nah, machen Sie den Bereich größer, oder die Kamera muss weiter weg von ihnen.',
    },
    outside: {
      what: 'Über den Rand',
      todo: 'Das Gesicht ragt aus dem Bereich. Verschieben Sie den Bereich oder einen seiner Ränder.',
    },
    good: {
      what: 'Gut so',
      todo: 'An dieser Stelle findet die Kamera ein Gesicht. Probieren Sie auch den Platz links und rechts davon.',
    },
    'second-face': {
      what: 'Mehr als eine Person',
      todo: 'Bitten Sie die anderen zur Seite, oder machen Sie den Bereich schmaler.',
    },
    'too-dark': {
      what: 'Zu dunkel, oder verdeckt',
      todo: 'Sehen Sie nach, ob etwas die Kamera verdeckt, etwa ihre Klappe. Wenn nicht, machen Sie mehr Licht. Eine Lampe hinter der Kamera hilft, ein Fenster hinter dem Kunden schadet.',
    },
    'turned-camera': {
      what: 'Die Kamera ist gedreht',
      todo: 'Ändern Sie oben „Kamera ist gedreht um“, bis hier etwas anderes steht.',
    },
  },
}

export type AreaWords = typeof areaInGerman
