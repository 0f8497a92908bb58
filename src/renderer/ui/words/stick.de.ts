import type { StickWords } from './stick.ts'

export const stickInGerman: StickWords = {
  region: 'Stick',
  found: 'Stick gefunden',
  checking: 'Das Paket wird geprüft',
  checkingLoose: 'Bilder und Filme werden geprüft',
  copying: 'Wird kopiert',
  progress: 'Fortschritt',
  leaveIn: 'Bitte stecken lassen.',
  fewSeconds: 'Noch wenige Sekunden.',
  seconds: (count) => `Noch etwa ${count} Sekunden.`,
  minutes: (count) => (count === 1 ? 'Noch etwa eine Minute.' : `Noch etwa ${count} Minuten.`),
  hours: (count) => `Noch etwa ${count} Stunden.`,
  done: 'Fertig: Stick abziehen',
  activated: (title) => `„${title}“ läuft ab dem nächsten Beitrag.`,
  activatedLoose: 'Ihre Bilder und Filme laufen ab dem nächsten Beitrag.',
  repaired: (title) => `„${title}“ ist wieder vollständig.`,
  alreadyActive: (title) => `„${title}“ läuft schon. Es war nichts zu tun.`,
  passedOver: (name) =>
    `Ein neueres Paket wurde nicht angenommen: „${name}“. Warum, steht in den Einstellungen unter Inhalte.`,
  leftOut: (files) =>
    `${files === 1 ? '1 Datei bleibt' : `${files} Dateien bleiben`} weg. Welche und warum, steht in den Einstellungen unter Inhalte.`,
  refused: 'Nicht angenommen',
  refusedLoose: 'Bilder ohne Paket',
  takeLoose: 'Sind es Ihre, nehmen Sie sie in den Einstellungen unter Inhalte an.',
  takeOut: 'Sie können den Stick abziehen.',
  leaveInForThat: 'Lassen Sie den Stick dafür stecken.',
  update: (version) => `Neue Version ${version} für dieses Gerät`,
  updateTodo: 'Installieren Sie sie in den Einstellungen unter System, mit der PIN. Den Stick so lange stecken lassen.',
  updateToo: (version) =>
    `Er bringt auch Version ${version} dieses Geräts: erst in den Einstellungen unter System installieren, dann abziehen.`,
  gone: 'Der Stick ist zu früh weg',
  putBack: 'Stecken Sie ihn wieder ein. Es geht weiter, wo es war.',
}
