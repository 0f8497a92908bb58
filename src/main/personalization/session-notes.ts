import type { Open, SessionContext } from './session-context.ts'
import { orderedWords, withoutSession, withoutSessionBefore, withoutWords } from './session-context.ts'
import type { Obstacle, SessionEvent } from './session-events.ts'

type EventOf<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>

/** What a session remembers of one kind of event; of any other kind, nothing. */
function of<Type extends SessionEvent['type']>(
  type: Type,
  remember: (event: EventOf<Type>) => Partial<SessionContext>,
): (context: SessionContext, event: SessionEvent) => Partial<SessionContext> {
  const fits = (event: SessionEvent): event is EventOf<Type> => event.type === type
  return (_, event) => (fits(event) ? remember(event) : {})
}

const opened =
  (part: keyof Open, value: boolean) =>
  (context: SessionContext): Partial<SessionContext> => ({ open: { ...context.open, [part]: value } })

/** The obstacle that the first thing still open is. The camera comes first: it is what staff have to know. */
function stillOpen({ open }: SessionContext): Obstacle {
  if (open.capture) return 'camera-not-closed'
  return open.vision ? 'vision-not-gone' : 'words-not-dropped'
}

function fault({ code }: EventOf<'fault'>): Partial<SessionContext> {
  if (code === 'frames-stopped') return { reason: 'camera-lost' }
  if (code === 'models-missing' || code === 'models-altered') return { reason: 'vision-fault', obstacle: code }
  return { reason: 'vision-fault' }
}

/** How what happens changes what a session knows, by the names that the statechart uses. */
export const sessionNotes = {
  forgetSession: withoutSession,
  forgetSessionBefore: withoutSessionBefore,
  forgetWords: withoutWords,
  notePresented: of('sheetPresented', ({ at }) => ({ presentedAt: at })),
  noteAgreed: of('agree', ({ purposes }) => ({ kind: 'camera', agreed: purposes, purposes })),
  // Whoever tells instead is nobody who marks the area.
  noteDeclaring: ({ mode }) => ({ kind: 'declared', mode: mode === 'set-up' ? 'customer' : mode }),
  noteDeclared: of('declare', ({ declaration }) => ({ declaration })),
  noteAppearance: of('changeAppearance', ({ appearance }) => ({ appearance })),
  noteSignShown: () => ({ signShown: true }),
  noteVisionReady: () => ({ visionReady: true }),
  noteVisionStarted: opened('vision', true),
  noteVisionGone: opened('vision', false),
  noteCaptureOpen: opened('capture', true),
  noteCaptureGone: opened('capture', false),
  noteAudienceUsed: opened('audience', true),
  noteAudienceDropped: opened('audience', false),
  noteHint: of('hint', ({ hint }) => ({ hint })),
  notePlace: of('found', ({ place }) => ({ place })),
  noteZone: of('zone', ({ word, place }) => ({ zone: { word, place } })),
  noteWords: of('words', ({ words }) => ({ words: orderedWords(words) })),
  noteEveryone: of('showEveryone', ({ everyone }) => ({ everyone })),
  noteDecided: of('decided', ({ used, usedInterests }) => ({ used, usedInterests })),
  noteGivenReason: of('end', ({ reason }) => ({ reason })),
  noteCaptureFailed: of('captureFailed', ({ code }) => ({ reason: code })),
  noteFault: of('fault', fault),
  noteStillOpen: (context) => ({ obstacle: stillOpen(context) }),
  noteHandle: (context) => ({ ...opened('capture', true)(context), obstacle: 'camera-held' }),
} satisfies Record<string, (context: SessionContext, event: SessionEvent) => Partial<SessionContext>>
