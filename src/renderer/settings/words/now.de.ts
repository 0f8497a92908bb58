import { counting } from '../../../contract/counting.ts'

const count = counting('de')

/** The page on what is on the screen, in German. */
export const nowInGerman = {
  title: 'Jetzt am Bildschirm',
  session: 'Ein Kunde ist in einer Sitzung',
  sessionMeans: 'Was dabei gezeigt wird, bleibt zwischen Gerät und Kunde.',
  endSession: 'Sitzung beenden',
  item: 'Beitrag',
  package: 'Paket',
  why: 'Warum',
  next: 'Danach',
  since: (time: string) => `seit ${time}`,
  version: (n: number) => `Version ${n}`,
  unsigned: 'Ordner ohne Unterschrift, nur zum Ausprobieren',
  nothing: 'Nichts geladen',
  noPicture: 'Kein Bild zu diesem Beitrag',
  picture: 'Bild des Beitrags',

  skip: 'Nächster Beitrag',
  pause: 'Anhalten',
  black: 'Schwarz schalten',
  resume: 'Weiter abspielen',
  paused: 'Angehalten',
  pausedMeans: (time: string) => `Der Beitrag bleibt stehen. Um ${time} Uhr geht es von selbst weiter.`,
  isBlack: 'Der Bildschirm ist schwarz',
  blackMeans: (time: string) => `Kein Bild, kein Ton, niemand wird gefragt. Um ${time} Uhr geht es von selbst weiter.`,

  because: {
    schedule: (days: string | null, hours: string | null) =>
      `Geplant ${days ? `für ${days}` : 'für jeden Tag'}${hours ? `, ${hours} Uhr` : ''}`,
    hours: (from: string, until: string) => `${from} bis ${until}`,
    dates: (from: string | null, until: string | null) =>
      [from && `ab ${from}`, until && `bis ${until}`].filter(Boolean).join(' '),
    interrupt: 'geht allem anderen vor',
    default: 'Nichts anderes ist geplant: das allgemeine Programm',
    fallback: 'Es gibt nichts, das gezeigt werden kann: das eingebaute Bild',
    trigger: 'Eine Regel hat diese Playlist gewählt',
  },

  day: {
    title: 'Heute',
    intro: 'Was für alle läuft, nach Plan des Pakets.',
    unknown: 'Die Uhr des Geräts geht falsch oder es gibt kein Paket. Darum ist kein Plan für heute bekannt.',
    now: 'jetzt',
    items: (n: number) => count(n, 'Beitrag', 'Beiträge'),
    byTurns: 'im Wechsel',
    more: (n: number) => `und ${n} weitere`,
    nothing: 'Das eingebaute Bild',
    cut: (time: string) => `Ab ${time} Uhr ändert sich heute noch mehr, als hier Platz hat.`,
    showAll: (n: number) => `Alle ${n} Abschnitte zeigen`,
    showLess: 'Weniger zeigen',
  },

  volume: {
    title: 'Ton',
    label: 'Lautstärke',
    means: 'Wie laut ein Beitrag ist, sagt das Paket. Hier steht, wie viel davon zu hören ist.',
    percent: (n: number) => `${n}\u00a0%`,
    mute: 'Stumm',
    muted: 'Am Bildschirm ist nichts zu hören.',
    heard: 'Gerade ist der Ton an.',
    byHour: 'Nach Tageszeit wird es leiser: Seite „Bildschirm und Ton“.',
  },
}
export type NowWords = typeof nowInGerman
