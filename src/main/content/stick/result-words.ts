import type { StaffLanguage } from '../../../contract/settings/settings-languages.ts'

type ResultWords = {
  readonly accepted: (title: string, version: number) => string
  readonly repaired: (title: string, version: number) => string
  /** A newer package beside the one that was taken was not; the reason follows. */
  readonly passedOver: (name: string) => string
  readonly alreadyActive: (title: string) => string
  readonly refused: string
  readonly what: string
  readonly player: string
  readonly time: string
  readonly receiptsHead: string
  readonly installation: string
}

/** What the file on the stick says beside the reasons. */
export const resultWords: Readonly<Record<StaffLanguage, ResultWords>> = {
  de: {
    accepted: (title, version) => `Angenommen: „${title}“, Version ${version}. Es läuft ab dem nächsten Beitrag.`,
    repaired: (title, version) =>
      `Wiederhergestellt: „${title}“, Version ${version}. Beschädigte Dateien sind wieder da.`,
    passedOver: (name) => `Ein neueres wurde nicht angenommen: ${name}.`,
    alreadyActive: (title) => `Läuft schon: „${title}“. Es war nichts zu tun.`,
    refused: 'Nicht angenommen.',
    what: 'Paket',
    player: 'Gerät',
    time: 'Zeit',
    receiptsHead: 'Prüfzeichen der Belege',
    installation: 'Nummer dieser Installation',
  },
  en: {
    accepted: (title, version) => `Accepted: “${title}”, version ${version}. It plays from the next item on.`,
    repaired: (title, version) => `Restored: “${title}”, version ${version}. Damaged files are back.`,
    passedOver: (name) => `A newer one was not accepted: ${name}.`,
    alreadyActive: (title) => `Already playing: “${title}”. There was nothing to do.`,
    refused: 'Not accepted.',
    what: 'Package',
    player: 'Player',
    time: 'Time',
    receiptsHead: 'Head of the receipts',
    installation: 'Number of this installation',
  },
}
