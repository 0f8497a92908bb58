/** The guided first start, in German. */
export const firstStartInGerman = {
  title: 'Erste Einrichtung',
  progress: (step: number, all: number) => `Schritt ${step} von ${all}`,
  back: 'Zurück',
  next: 'Weiter',
  skip: 'Überspringen',
  finish: 'Fertig',
  later: 'Rest überspringen',
  laterMeans: 'Alles lässt sich später einstellen, diese Fragen stehen noch einmal unter „System“.',

  shop: 'Laden',
  screen: 'Bildschirm',
  customers: {
    title: 'Kunden und Kamera',
    noCamera: 'Keine Kamera ist angeschlossen. Kunden wählen dann ohne Kamera aus.',
    question: 'Dürfen Kunden gefragt werden?',
    answers: { on: 'Ja, auf Tastendruck', off: 'Nein' },
    later: 'Ausschalten geht jederzeit, auch ohne PIN. Einschalten nur mit PIN.',
  },
  content: {
    title: 'Inhalte',
    question: 'Was soll laufen?',
    playing: (title: string) => `Jetzt läuft: ${title}.`,
    demo: {
      label: 'Erst einmal, was jetzt läuft',
      description: 'Ohne eigene Inhalte zeigt das Gerät einen Beispielladen.',
    },
    stick: { label: 'Inhalte von einem USB-Stick', description: 'Einstecken genügt.' },
    file: { label: 'Eine Datei oder ein Ordner', description: 'Von diesem Rechner.' },
    stickIn:
      'Stecken Sie den Stick jetzt ein. Der Bildschirm zeigt, wann Sie ihn wieder abziehen können. Sie können hier inzwischen weitergehen.',
  },

  again: {
    title: 'Erste Einrichtung',
    intro: 'Die Fragen vom Anfang noch einmal, mit den Antworten von jetzt.',
    action: 'Noch einmal durchgehen',
  },
}
export type FirstStartWords = typeof firstStartInGerman
