import type { UpdateReason } from '../../../contract/views/update-view.ts'

/** Why an update was not installed, and what staff can do now. */
type Refusal = { readonly why: string; readonly todo: string }

const refusals: Readonly<Record<UpdateReason, Refusal>> = {
  'key-unknown': {
    why: 'Auf dem Stick liegt eine neue Version, aber jemand anderes hat sie unterschrieben.',
    todo: 'Nehmen Sie nur Versionen von dort, woher dieses Gerät kommt.',
  },
  'signature-invalid': {
    why: 'Die neue Version auf dem Stick ist beschädigt oder wurde nach dem Unterschreiben geändert.',
    todo: 'Kopieren Sie sie neu auf den Stick, mit der Datei, die auf .minisig endet.',
  },
  'not-a-player': {
    why: 'Die Unterschrift auf dem Stick gilt für etwas anderes.',
    todo: 'Fragen Sie dort nach, woher der Stick kommt.',
  },
  'other-system': {
    why: 'Die neue Version auf dem Stick ist für ein anderes System.',
    todo: 'Lassen Sie sich die Version für dieses Gerät geben.',
  },
  'not-newer': { why: 'Diese Version oder eine neuere läuft schon.', todo: 'Es ist nichts zu tun.' },
  'source-gone': {
    why: 'Der Stick war weg oder nicht mehr zu lesen.',
    todo: 'Stecken Sie ihn wieder ein und beginnen Sie von vorn.',
  },
  'no-space': {
    why: 'Auf dem Gerät ist kein Platz für die neue Version.',
    todo: 'Räumen Sie auf der Seite „Inhalte“ auf.',
  },
  'too-large': {
    why: 'Die Datei auf dem Stick ist größer, als eine neue Version sein kann.',
    todo: 'Fragen Sie dort nach, woher der Stick kommt.',
  },
  'not-copied': {
    why: 'Die neue Version konnte nicht auf das Gerät kopiert werden.',
    todo: 'Starten Sie das Gerät neu und versuchen Sie es noch einmal.',
  },
  unreadable: {
    why: 'Das System konnte die Kopie nicht lesen.',
    todo: 'Versuchen Sie es noch einmal.',
  },
  'no-key': {
    why: 'Dem System fehlt der Schlüssel, mit dem es neue Versionen prüft.',
    todo: 'Rufen Sie die Technik: /etc/askfirst/update-key.pub ist nicht da.',
  },
  'needs-more': {
    why: 'Die neue Version braucht etwas, das auf diesem System fehlt.',
    todo: 'Rufen Sie die Technik: Das Gerät muss einmal ans Netz. Bis dahin läuft alles wie bisher.',
  },
  'system-busy': {
    why: 'Das System war mit einer anderen Installation beschäftigt.',
    todo: 'Warten Sie eine Viertelstunde und versuchen Sie es noch einmal. Bis dahin läuft alles weiter wie bisher.',
  },
  failed: {
    why: 'Das System konnte die neue Version nicht installieren.',
    todo: 'Rufen Sie die Technik. Bis dahin läuft, was vorher lief.',
  },
  'no-answer': {
    why: 'Das System hat nicht geantwortet.',
    todo: 'Starten Sie das Gerät neu und sehen Sie hier nach, welche Version läuft.',
  },
}

/** Updates of the player, in German. */
export const updateInGerman = {
  title: 'Neue Version des Players',
  none: 'Keine gefunden. Stecken Sie den Stick ein, auf dem sie liegt.',
  found: (version: string, own: string) => `Auf dem Stick liegt Version ${version}. Hier läuft ${own}.`,
  means: 'Der Bildschirm wird dabei kurz dunkel. Einstellungen und Inhalte bleiben.',
  install: 'Installieren …',
  question: (version: string) => `Version ${version} installieren?`,
  pin: 'Zur Sicherheit: Ihre PIN.',
  yes: 'Installieren',
  no: 'Abbrechen',
  copying: (version: string) => `Version ${version} wird kopiert und geprüft.`,
  progress: (done: string, total: string) => `${done} von ${total}`,
  cancel: 'Abbrechen',
  installing: (version: string) => `Version ${version} wird installiert. Bitte lassen Sie das Gerät an.`,
  refusals,
}

export type UpdateWords = typeof updateInGerman
