import { and, assign } from 'xstate'
import type { Sheet } from '../../contract/session.ts'
import type { Appearance } from '../../contract/settings/settings.ts'
import { agreed } from './session-agreed.ts'
import { emptySession } from './session-context.ts'
import { askingDelays } from './session-delays.ts'
import type { SessionMode } from './session-mode.ts'
import { end, fresh, heldWhileClosed, presented, sessionSetup } from './session-setup.ts'

/** What the statechart needs from the rest of main when it opens a sheet. */
export type SessionQuestions = {
  /** A fresh nonce: 32 hex digits, never the same twice. */
  nonce(): string
  /** Whether anybody may be asked at all now. */
  mayAsk(): boolean
  /** Whether reading takes longer: by what was chosen on the sheet (null: nothing was), or with a screen reader. */
  readsSlowly(chosen: Appearance | null): boolean
  /** What a session that begins now is for. */
  mode(): SessionMode
  /** What can be offered now (P11). */
  sheet(nonce: string): Sheet
}

/**
 * One customer's session, from `idle` to `idle`.
 *
 * ```
 *          invite          agree (true yes)
 *   idle ─────────▶ asking ────────────────▶ agreed ─────────────────────────────────────────┐
 *    ▲ ▲            │ │  ▲                    limit    running ─▶ soon ─▶ ending (limit)     │
 *    │ └─ no, stop, ┘ │  │ limit              part   ┌ camera ──────────────────────────┐    │
 *    │    time is up  │  │                           │ phase  starting: awaitingSign,   │    │
 *    │   tell instead │  │                           │                  opening, loading│    │
 *    │                ▼  │                           │        ▶ searching ▶ confirming  │    │
 *    │            declared                           │        ▶ watching                │    │
 *    │                │  │                           │ sign   awaited ▶ shown (each 1 s)│    │
 *    │                │  │                           └───── doubt ▼ ──── ▲ go on ───────┘    │
 *    │                │  │                                 paused                            │
 *    │                │  │                    stop, fault, limit, staff, lost sign or page ──┘
 *    │                ▼  │                         │
 *    │               ending ◀──────────────────────┘
 *    │   all closed │    │ not in 3 s, or a handle where none may be
 *    └── ended ◀────┘    └──▶ blocked
 * ```
 *
 * Two kinds of session are for staff. Where they mark the area, `settingUp` stands for `searching` and all that follows it.
 * Where they train, `drawing` stands for `awaitingSign`, `opening` and `loading`: the vision process draws its own
 * pictures, and nothing that could have a camera is made.
 *
 * A pause ends the vision process too, although it would be allowed to stay: what it kept of the face before must not
 * meet the face after, and a new one is ready before the short sheet could be answered. The limit counts from the yes,
 * over every pause.
 */
const sessionMachine = sessionSetup.createMachine({
  id: 'session',
  context: emptySession(),
  initial: 'idle',
  on: {
    captureGone: { actions: 'noteCaptureGone' },
    visionGone: { actions: 'noteVisionGone' },
    audienceDropped: { actions: 'noteAudienceDropped' },
    cameraHeld: { guard: 'captureClosed', target: '.blocked', actions: 'noteHandle' },
  },
  states: {
    idle: {
      tags: 'idle',
      entry: 'forgetSession',
      on: { invite: { guard: 'mayAsk', target: 'asking' } },
    },

    asking: {
      tags: 'asking',
      entry: ['forgetSessionBefore', 'newSheet'],
      on: { decline: 'idle', stop: 'idle', end: 'idle', tellInstead: 'declared' },
      type: 'parallel',
      states: {
        sheet: {
          initial: 'unseen',
          on: presented,
          states: {
            unseen: {},
            fresh,
            seen: { on: { agree: { guard: 'trueYes', target: '#session.agreed', actions: 'noteAgreed' } } },
          },
        },
        time: {
          initial: 'enough',
          on: { moreTime: '.enough', changeAppearance: { target: '.enough', actions: 'noteAppearance' } },
          states: {
            enough: { after: { askingUntilOffer: 'short' } },
            short: { tags: 'moreTime', after: { askingRest: '#session.idle' } },
          },
        },
      },
    },

    declared: {
      tags: 'declared',
      entry: 'noteDeclaring',
      exit: 'dropAudience',
      on: {
        declare: {
          guard: 'offeredInterests',
          target: '.quiet',
          actions: ['noteDeclared', 'noteAudienceUsed', 'useAudience'],
        },
        decided: { actions: 'noteDecided' },
        cameraHeld: heldWhileClosed,
        moreTime: '.quiet',
        changeAppearance: { target: '.quiet', actions: 'noteAppearance' },
        stop: end('stop'),
        decline: end('stop'),
        end: { target: 'ending', actions: 'noteGivenReason' },
      },
      initial: 'quiet',
      states: {
        quiet: { after: { limitUntilWarning: 'short' } },
        short: { tags: 'moreTime', after: { limitRest: end('unanswered') } },
      },
    },

    agreed,

    ending: {
      tags: 'ending',
      entry: ['countSession', 'forgetWords'],
      on: {
        // Whoever stops meanwhile is not asked again.
        stop: { guard: 'endedByLimit', actions: { type: 'noteReason', params: { reason: 'stop' } } },
        end: { guard: 'endedByLimit', actions: 'noteGivenReason' },
      },
      always: [
        { guard: and(['allClosed', 'endedByLimit', 'mayAsk']), target: 'asking' },
        { guard: 'allClosed', target: 'ended' },
      ],
      after: { closingLimit: { target: 'blocked', actions: 'noteStillOpen' } },
    },

    ended: {
      tags: 'ended',
      after: { closingSentence: 'leaving' },
      initial: 'fresh',
      states: {
        // The hand that ended the session may tap twice, and staff may come at once: the sentence is there to be read.
        fresh: { after: { closingSecond: 'said' } },
        said: { on: { dismiss: '#session.leaving', stop: '#session.leaving', end: '#session.leaving' } },
      },
    },
    leaving: {
      tags: 'ended',
      always: [{ guard: 'anObstacle', target: 'blocked' }, { target: 'idle' }],
    },

    blocked: {
      tags: 'blocked',
      // No way leads out but a fresh start: what was left open once is nothing that a setting mends.
      entry: ['forgetSession', 'killEverything', 'dropAudience'],
    },
  },
})

/** The statechart with its questions to main answered by `questions`; its effects are filled in by `createSessionActions`. */
export function createSessionMachine(questions: SessionQuestions) {
  return sessionMachine.provide({
    guards: { mayAsk: () => questions.mayAsk() },
    delays: askingDelays(({ context }) => questions.readsSlowly(context.appearance)),
    actions: {
      newSheet: assign(() => ({ sheet: questions.sheet(questions.nonce()), mode: questions.mode() })),
      newSign: assign(() => ({ sign: questions.nonce(), pause: null, presentedAt: null })),
      notePause: assign(({ event }) =>
        event.type === 'doubt'
          ? {
              pause: { nonce: questions.nonce(), doubt: event.doubt },
              presentedAt: null,
              // Whoever goes on may be another, and the short sheet offers no age band.
              purposes: { presence: true, ageBand: false },
            }
          : {},
      ),
    },
  })
}

export type SessionMachine = ReturnType<typeof createSessionMachine>
