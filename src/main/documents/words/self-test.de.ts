import type { AuditedBuild } from '../../../contract/views/audited-build.ts'
import { moment } from './times.de.ts'

/** What the player found out about itself, in German. */
export const selfTestInGerman = {
  at: (at: Date) => `Zuletzt geprüft am ${moment.format(at)}.`,
  none: 'Das Gerät hat sich noch nicht selbst geprüft.',
  columns: ['Versprechen', 'Geprüft wurde', 'Ergebnis'],
  results: { kept: 'gehalten', broken: 'nicht gehalten', 'not-tried': 'hier nicht geprüft' },
  earlier: (result: string, at: Date) => `${result} (am ${moment.format(at)})`,
  checks: {
    permissions: 'Nur eine Seite darf die Kamera haben, und nur in einer Sitzung',
    'session-locks': 'Niemand bekommt jetzt die Kamera',
    sign: 'Nach den Regeln einer Sitzung ohne Meldung des Kamerazeichens keine Kamera',
    network: 'Jede Anfrage außer an eigene Seiten wird abgewiesen',
    'core-dumps': 'Nach einem Absturz kommt kein Speicher auf die Platte',
    records: 'Nur grobe Wörter kommen heraus',
    models: 'Nur bekannte Erkennungsmodelle',
    zone: 'Wie die Kamera auch gedreht ist: Der berechnete Ausschnitt bleibt im Bereich',
    'drawn-face': 'Ein gezeichnetes Gesicht wird gefunden, ein leeres Bild nicht',
    'camera-watch': 'Eine geöffnete Datei wird gesehen, und auch, dass sie geschlossen wurde',
  },
  audit: (at: Date, kept: number, broken: number, notTried: number) =>
    `Letzte Prüfung dieses Geräts von außen am ${moment.format(at)}: von den Versprechen ${kept} hier gehalten (nur Teile davon geprüft), ${broken} nicht gehalten, ${notTried} nicht geprüft.`,
  auditOf: (of: Exclude<AuditedBuild, { which: 'this' }>) => {
    const build = of.build?.slice(0, 16)
    if (of.which === 'other')
      return `Sie galt einer anderen Fassung des Programms (Prüfsumme ${build}…) und wurde seitdem nicht wiederholt.`
    return build === undefined
      ? 'Welcher Fassung des Programms sie galt, sagt sie nicht.'
      : `Sie galt der Fassung des Programms mit der Prüfsumme ${build}….`
  },
  noAudit: 'Eine Prüfung dieses Geräts von außen ist noch nicht verzeichnet.',
  watch: {
    watching: 'Das Gerät sieht jede Sekunde nach, ob einer seiner Prozesse eine Kamera offen hält.',
    partly:
      'Das Gerät sieht jede Sekunde nach, ob einer seiner Prozesse eine Kamera offen hält. Kameras, die über PipeWire benutzt werden, sieht es dabei nicht.',
    'not-all':
      'Das Gerät sieht jede Sekunde nach, ob einer seiner Prozesse eine Kamera offen hält. In alle kann es dabei nicht sehen.',
    'cannot-see':
      'Auf diesem System kann das Gerät nicht lesen, welcher Prozess eine Kamera offen hält. Es verlässt sich auf das Fenster, das sie öffnet.',
  },
}

export type SelfTestWords = typeof selfTestInGerman
