/** What the tour shows, in order: chapters with their moments, and what is said under each picture. */

export type Caption = { readonly de: string; readonly en: string }

export type Shot = {
  readonly id: string
  readonly title: Caption
  readonly text: Caption
}

export type Chapter = { readonly title: Caption; readonly portrait: boolean; readonly shots: readonly Shot[] }

export const heading = {
  title: { de: 'Erst fragen.', en: 'Ask first.' },
  text: {
    de: 'Ein Bildschirm im Laden, der die Kamera erst nach einem Ja öffnet, zeigt, was er weiß, und danach alles vergisst.',
    en: 'A screen in a shop that opens its camera only after a yes, shows what it knows, and then forgets it all.',
  },
} as const

/** `engine` names the programs that the pictures were taken on. */
export function footing(engine: string): Caption {
  return {
    de: `Vom Programm selbst aufgenommen auf ${engine}. Die Kamera war eine Bilddatei. TEST steht da, solange der Player nicht fest installiert ist.`,
    en: `Taken by the program itself on ${engine}. The camera was a file of pictures. TEST stands there as long as the player is not installed for good.`,
  }
}

function shot(id: string, title: readonly [string, string], text: readonly [string, string]): Shot {
  return { id, title: { de: title[0], en: title[1] }, text: { de: text[0], en: text[1] } }
}

export const chapters: readonly Chapter[] = [
  {
    title: { de: 'Fragen', en: 'Asking' },
    portrait: false,
    shots: [
      shot(
        'loop',
        ['Es läuft Werbung', 'The loop plays'],
        [
          'Links unten steht es die ganze Zeit: Die Kamera ist aus.',
          'It says so at the lower left all the time: the camera is off.',
        ],
      ),
      shot(
        'ask',
        ['Wer drückt, wird gefragt', 'Who presses is asked'],
        [
          'Wer fragt, was, wozu, wie lange, und wie man aufhört. Nein ist so groß wie Ja.',
          'Who asks, what, why, how long, and how to stop. No is as large as yes.',
        ],
      ),
      shot(
        'declined',
        ['Nein heißt nein', 'No means no'],
        ['Nichts ging an, nichts wird noch einmal gefragt.', 'Nothing went on, and nothing asks again.'],
      ),
    ],
  },
  {
    title: { de: 'Zeigen', en: 'Showing' },
    portrait: false,
    shots: [
      shot(
        'sign',
        ['Ja: erst das Zeichen', 'Yes: the sign comes first'],
        [
          'Nichts anderes zeichnet der Player in diesem Gelb. Stopp steht gleich daneben.',
          'The player draws nothing else in this yellow. Stop stands beside it.',
        ],
      ),
      shot(
        'is-this-you',
        ['Sind Sie das?', 'Is this you?'],
        [
          'Gezeichnet, nicht gefilmt. Zwei Sekunden, um Stopp zu sagen.',
          'A drawing, not a picture. Two seconds in which to say stop.',
        ],
      ),
      shot(
        'words',
        ['Wenige Wörter, ein Grund', 'A few words, one reason'],
        [
          'Mehr weiß der Bildschirm nicht. Das markierte Wort hat gewählt.',
          'The screen knows no more. The marked word chose what plays.',
        ],
      ),
      shot(
        'words-change',
        ['Andere Wörter, anderes Programm', 'New words, a new programme'],
        ['Wer bleibt, sieht etwas, wofür man Zeit braucht.', 'Who stays sees something that takes a while to read.'],
      ),
      shot(
        'everyone',
        ['Was alle sehen', 'What everyone sees'],
        ['Ein Druck, und das allgemeine Programm ist da.', 'One press, and the general programme is back.'],
      ),
      shot(
        'forgotten',
        ['Stopp, und alles ist weg', 'Stop, and all is gone'],
        [
          'Der Satz kommt erst, wenn Kamera, Bild und Wörter wirklich fort sind.',
          'The sentence comes only once camera, picture and words are really gone.',
        ],
      ),
    ],
  },
  {
    title: { de: 'Sagen statt zeigen', en: 'Telling instead' },
    portrait: false,
    shots: [
      shot(
        'told-age',
        ['Das Alter selbst gesagt', 'An age, told by touch'],
        [
          'Dasselbe Programm wie mit Kamera, ganz ohne Kamera.',
          'The same programme as with a camera, and no camera at all.',
        ],
      ),
      shot(
        'told-interest',
        ['Ein Interesse dazu', 'An interest beside it'],
        ['Getippt, und der Käse ist da.', 'A touch, and there is the cheese.'],
      ),
      shot(
        'told-forgotten',
        ['Auch das wird vergessen', 'That is forgotten, too'],
        ['Fertig. Der nächste Mensch beginnt von vorn.', 'Done. Whoever is next begins afresh.'],
      ),
    ],
  },
  {
    title: { de: 'Für alle, und für das Personal', en: 'For everybody, and for staff' },
    portrait: false,
    shots: [
      shot(
        'offers',
        ['Alle Angebote, jederzeit', 'All offers, at any time'],
        ['Jeder Gutschein, für jeden derselbe.', 'Every coupon, the same for everybody.'],
      ),
      shot(
        'first-pin',
        ['Eine PIN fürs Personal', 'A PIN for staff'],
        [
          'Gewählt beim ersten Öffnen. Danach geht es nur mit ihr.',
          'Chosen the first time. Later it opens with this PIN alone.',
        ],
      ),
      shot(
        'now',
        ['Was läuft, und warum', 'What plays, and why'],
        [
          'Dazu, was danach kommt. Alles andere hat seine eigene Seite.',
          'And what comes next. All else has a page of its own.',
        ],
      ),
    ],
  },
  {
    title: { de: 'Hochkant', en: 'Upright' },
    portrait: true,
    shots: [
      shot(
        'tall-loop',
        ['Dieselbe Werbung, hoch', 'The same loop, upright'],
        ['Ein Paket passt auf beides.', 'One package fits both.'],
      ),
      shot(
        'tall-ask',
        ['Dieselbe Frage', 'The same question'],
        ['Hier auf Englisch: ein Druck genügt.', 'Here in English: one press does it.'],
      ),
      shot(
        'tall-told',
        ['Dieselbe Wahl', 'The same choice'],
        ['Zu mehreren, und gern Kaffee.', 'Several of us, and fond of coffee.'],
      ),
      shot(
        'tall-offers',
        ['Dieselben Angebote', 'The same offers'],
        ['Und dieselben Gutscheine.', 'And the same coupons.'],
      ),
    ],
  },
]
