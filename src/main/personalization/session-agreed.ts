import { and } from 'xstate'
import { end, fresh, heldWhileClosed, presented, sessionSetup } from './session-setup.ts'

const doubts = [
  { guard: 'pictureFrozen', ...end('picture-frozen') },
  { target: '#paused', actions: 'notePause' },
] as const

/** Since the last word of a vision process. One that hangs would leave the camera on, and that word on the screen. */
const heard = { after: { visionSilence: end('vision-fault') } } as const

/**
 * The states with a camera. Leaving them, by whatever way, closes the camera, ends the vision process and drops the
 * words, because their exit says so, once.
 */
const camera = sessionSetup.createStateConfig({
  id: 'camera',
  entry: ['newSign', 'noteVisionStarted', 'startVision'],
  exit: ['closeCapture', 'stopVision', 'dropAudience', 'forgetWords'],
  on: {
    fault: { target: '#session.ending', actions: 'noteFault' },
    captureFailed: { target: '#session.ending', actions: 'noteCaptureFailed' },
    captureGone: {
      guard: 'captureOpen',
      target: '#session.ending',
      actions: ['noteCaptureGone', { type: 'noteReason', params: { reason: 'camera-lost' } }],
    },
    visionGone: {
      target: '#session.ending',
      actions: ['noteVisionGone', { type: 'noteReason', params: { reason: 'vision-gone' } }],
    },
  },
  type: 'parallel',
  states: {
    phase: {
      initial: 'starting',
      states: {
        starting: {
          tags: 'starting',
          after: {
            startingLimit: [
              { guard: 'signMissing', ...end('sign-lost') },
              { guard: 'visionReady', ...end('camera-timeout') },
              end('vision-fault'),
            ],
          },
          initial: 'beginning',
          on: { ready: { actions: 'noteVisionReady' } },
          states: {
            beginning: {
              always: [
                { guard: 'onDrawnFace', target: 'drawing' },
                { target: 'awaitingSign', actions: 'prepareCapture' },
              ],
            },
            // Staff who train: the sign is waited for as ever, and no camera is opened.
            drawing: { always: { guard: and(['signShown', 'visionReady']), target: 'begun', actions: 'drawPictures' } },
            awaitingSign: { always: { guard: 'signShown', target: 'opening' } },
            // The camera opens while the models load: the slower of the two decides how long a customer waits.
            opening: {
              entry: ['noteCaptureOpen', 'openCapture'],
              on: {
                captureOpened: [{ guard: 'visionReady', target: 'begun' }, 'loading'],
                // Pictures take their own way to the vision process: its first record may come before the report.
                hint: { guard: and(['visionReady', 'looksForSomebody']), target: '#searching', actions: 'noteHint' },
                found: { guard: and(['visionReady', 'looksForSomebody']), target: '#confirming', actions: 'notePlace' },
                zone: { guard: and(['visionReady', 'marksTheArea']), target: '#settingUp', actions: 'noteZone' },
                doubt: { guard: and(['visionReady', 'looksForSomebody']), target: '#paused', actions: 'notePause' },
              },
            },
            loading: { on: { ready: { target: 'begun', actions: 'noteVisionReady' } } },
            begun: { always: [{ guard: 'marksTheArea', target: '#settingUp' }, '#searching'] },
          },
        },
        settingUp: {
          id: 'settingUp',
          tags: 'setting-up',
          on: { zone: { target: '.heard', actions: 'noteZone' } },
          initial: 'heard',
          states: { heard },
        },
        searching: {
          id: 'searching',
          tags: 'searching',
          on: {
            hint: { actions: 'noteHint' },
            found: { target: 'confirming', actions: 'notePlace' },
            doubt: doubts,
          },
          after: { searchingLimit: [{ guard: 'seenTooSmall', ...end('too-far') }, end('not-confirmed')] },
        },
        confirming: {
          id: 'confirming',
          tags: 'confirming',
          on: {
            doubt: doubts,
            questionShown: [
              { guard: 'questionSeen', target: '.shown' },
              { guard: 'questionHidden', target: '.unseen' },
            ],
          },
          initial: 'unseen',
          states: {
            unseen: { after: { questionLimit: end('question-unseen') } },
            shown: { after: { isThisYou: '#watching' } },
          },
        },
        watching: {
          id: 'watching',
          tags: 'watching',
          entry: 'watchVision',
          on: {
            words: { target: '.heard', actions: ['noteWords', 'noteAudienceUsed', 'useAudience'] },
            showEveryone: { actions: ['noteEveryone', 'noteAudienceUsed', 'useAudience'] },
            decided: { actions: 'noteDecided' },
            doubt: doubts,
          },
          initial: 'heard',
          states: { heard },
        },
      },
    },
    sign: {
      initial: 'awaited',
      on: { signPresented: { guard: 'ownSign', target: '.shown', actions: 'noteSignShown' } },
      states: { awaited: {}, shown: { after: { signGap: end('sign-lost') } } },
    },
  },
})

/** Closes as an ending does, and asks again on a short sheet. */
const paused = sessionSetup.createStateConfig({
  id: 'paused',
  tags: 'paused',
  on: { decline: end('declined') },
  type: 'parallel',
  states: {
    closing: {
      initial: 'waiting',
      states: {
        waiting: {
          always: { guard: 'allClosed', target: 'closed' },
          after: { closingLimit: { target: '#session.blocked', actions: ['noteStillOpen', 'countSession'] } },
        },
        closed: {},
      },
    },
    sheet: {
      initial: 'unseen',
      on: presented,
      states: {
        unseen: {},
        fresh,
        seen: { on: { goOn: { guard: 'trueGoOn', target: '#camera' } } },
      },
    },
    time: {
      initial: 'waiting',
      states: {
        waiting: { after: { pausedWait: [{ guard: 'faceLost', ...end('walked-away') }, end('unanswered')] } },
      },
    },
  },
})

/** Everything between a yes and the ending: the limit runs beside camera and pause, over both. */
export const agreed = sessionSetup.createStateConfig({
  on: {
    stop: end('stop'),
    end: { target: '#session.ending', actions: 'noteGivenReason' },
    changeAppearance: { actions: 'noteAppearance' },
    cameraHeld: heldWhileClosed,
    recordInvalid: end('record-invalid'),
    // Records that no phase took: they do not fit it.
    ready: end('record-invalid'),
    hint: end('record-invalid'),
    found: end('record-invalid'),
    words: end('record-invalid'),
    zone: end('record-invalid'),
    doubt: [{ guard: 'pictureFrozen', ...end('picture-frozen') }, end('record-invalid')],
  },
  type: 'parallel',
  states: {
    limit: {
      initial: 'running',
      states: {
        running: { after: { limitUntilWarning: 'soon' } },
        soon: { tags: 'endsSoon', after: { limitRest: end('limit') } },
      },
    },
    part: { initial: 'camera', states: { camera, paused } },
  },
})
