import { describe, expect, test } from 'vitest'
import { assign } from 'xstate'
import type { Purposes } from '../../contract/signals.ts'
import { doubtSchema, type VisionToMain } from '../../contract/workers/vision.ts'
import { createSessionMachine } from './session.machine.ts'
import { withoutWords } from './session-context.ts'
import type { SessionEffects } from './session-effects.ts'
import { type Rehearsal, rehearse } from './session-rehearsal.fixture.ts'

type CreateMachine = typeof createSessionMachine

const words = { audience: 'one', ageBand: '55-plus' } as const
const doubts = doubtSchema.options.filter((doubt) => doubt !== 'frozen')

/** What is left of the words a moment after a doubt: in the view, in playback, in what the session knows. */
function leftAfter(doubt: (typeof doubts)[number], options: Parameters<typeof rehearse>[0] = {}): string[] {
  const { runner, world, toWatching } = rehearse(options)
  toWatching(words)
  expect(world.audience?.record.words).toEqual(words)
  const before = world.views.length
  runner.answers.visionRecord({ type: 'doubt', doubt })
  return [
    ...(runner.view().state === 'paused' ? [] : ['not paused']),
    ...(world.audience === null ? [] : ['words in playback']),
    ...(world.capture === 'closing' ? [] : ['camera on']),
    ...(JSON.stringify(world.views.slice(before)).includes('55-plus') ? ['words in a view'] : []),
  ]
}

describe('P7: any doubt pauses', () => {
  test.each(doubts)('words dropped and camera off at once: %s', (doubt) => {
    expect(leftAfter(doubt)).toEqual([])
  })

  test('control: it is found when a doubt is overheard, and when playback is not told', () => {
    const overhears: CreateMachine = (questions) =>
      createSessionMachine(questions).provide({ guards: { pictureFrozen: () => true } })
    expect(leftAfter('moved', { createMachine: overhears })).toContain('not paused')
    const keepsWords = (effects: SessionEffects): SessionEffects => ({
      ...effects,
      setAudience: (audience, options) => audience && effects.setAudience(audience, options),
    })
    expect(leftAfter('moved', { alterEffects: keepsWords })).toEqual(['words in playback'])
  })

  test('after a pause nothing is known of before', () => {
    expect(wordsAfterPause()).toEqual({})
  })

  test('control: it is found when words outlive a pause', () => {
    const remembers: CreateMachine = (questions) =>
      createSessionMachine(questions).provide({
        actions: { forgetWords: assign(({ context }) => ({ ...withoutWords(context), words: context.words })) },
      })
    expect(wordsAfterPause(remembers)).toEqual(words)
  })

  test('no word is taken before "Is this you?" was shown for its time', () => {
    const { runner, world, toConfirming, wait } = rehearse()
    toConfirming()
    expect(runner.view()).toMatchObject({ state: 'confirming', place: 'centre' })
    wait(1_900)
    expect(world.done).not.toContain('watchVision')
    runner.answers.visionRecord({ type: 'words', words })
    expect(world.audience).toBeNull()
    expect(world.counted).toMatchObject([{ ending: 'record-invalid' }])
  })

  test('its time runs only while the page says that it is seen', () => {
    const { runner, world, clock, toConfirming } = rehearse()
    toConfirming()
    const view = runner.view()
    if (!('sign' in view)) throw new Error(`no sign while ${view.state}`)
    const { sign } = view
    // The sign is told of all the while, and nothing else.
    const signed = (milliseconds: number): void => {
      for (let rest = milliseconds; rest > 0; rest -= 500) {
        runner.intents.signPresented({ sign })
        clock.advance(Math.min(rest, 500))
      }
    }
    signed(2_500)
    expect(runner.state(), 'nobody saw it').toBe('confirming')
    expect(runner.intents.questionShown({ sign: '0'.repeat(32), shown: true }), 'of another session').toBe('not-now')
    runner.intents.questionShown({ sign, shown: true })
    signed(1_500)
    runner.intents.questionShown({ sign, shown: false })
    signed(1_500)
    expect(runner.state(), 'covered before its time was over').toBe('confirming')
    runner.intents.questionShown({ sign, shown: true })
    signed(1_500)
    expect(world.done).not.toContain('watchVision')
    signed(500)
    expect(runner.state()).toBe('watching')
  })

  test('a question that nobody gets to see ends the session', () => {
    const { runner, world, clock, toConfirming } = rehearse()
    toConfirming()
    const view = runner.view()
    for (let beats = 0; beats < 12; beats += 1) {
      if ('sign' in view) runner.intents.signPresented({ sign: view.sign })
      clock.advance(500)
    }
    expect(world.counted).toMatchObject([{ ending: 'question-unseen' }])
    expect(world.done).not.toContain('watchVision')
  })

  test.each<VisionToMain>([
    { type: 'words', words },
    { type: 'found', place: 'left' },
    { type: 'hint', hint: 'good' },
    { type: 'doubt', doubt: 'lost' },
  ])('whatever is emitted in a pause ends the session: $type', (record) => {
    const { runner, world, clock, toWatching } = rehearse()
    toWatching(words)
    runner.answers.visionRecord({ type: 'doubt', doubt: 'second-face' })
    runner.answers.visionRecord(record)
    expect(world.audience).toBeNull()
    expect(runner.state()).toBe('ending')
    clock.advance(200)
    expect(runner.view()).toMatchObject({ state: 'ended', reason: 'record-invalid' })
  })

  test('a doubt while a face is still looked for pauses too', () => {
    const { runner, toSearching } = rehearse()
    toSearching()
    runner.answers.visionRecord({ type: 'doubt', doubt: 'moved' })
    expect(runner.view()).toMatchObject({ state: 'paused', doubt: 'moved' })
  })

  test('a doubt while "Is this you?" is shown pauses too', () => {
    const { runner, toConfirming } = rehearse()
    toConfirming()
    runner.answers.visionRecord({ type: 'doubt', doubt: 'second-face' })
    expect(runner.view()).toMatchObject({ state: 'paused', doubt: 'second-face' })
  })
})

/** Pauses, goes on by a fresh yes, and tells what is known as soon as watching goes on. */
function wordsAfterPause(createMachine?: CreateMachine): unknown {
  const on = rehearse(createMachine && { createMachine })
  on.toWatching(words)
  on.runner.answers.visionRecord({ type: 'doubt', doubt: 'lost' })
  goOn(on)
  on.wait(600)
  on.runner.answers.visionRecord({ type: 'found', place: 'centre' })
  on.wait(2_000)
  const view = on.runner.view()
  return view.state === 'watching' ? view.words : view
}

function goOn(on: Rehearsal): 'not-now' | undefined {
  const view = on.runner.view()
  if (view.state !== 'paused') throw new Error(`not paused but ${view.state}`)
  on.runner.intents.sheetPresented({ nonce: view.nonce })
  on.wait(1_000)
  on.press()
  return on.runner.intents.goOn({ nonce: view.nonce })
}

describe('P7: going on is a fresh yes', () => {
  test('and the page is told when everything of before is closed, so that it can be taken', () => {
    const { runner, wait, toWatching, stuck } = rehearse()
    toWatching(words)
    stuck.add('vision')
    runner.answers.visionRecord({ type: 'doubt', doubt: 'moved' })
    wait(500)
    expect(runner.view()).toMatchObject({ state: 'paused', closed: false })
    runner.answers.visionGone()
    expect(runner.view()).toMatchObject({ state: 'paused', closed: true })
  })

  test('with a hand, its own nonce and a new sign, by a new vision process; the age band was the first one’s alone', () => {
    const started: Purposes[] = []
    const on = rehearse({
      alterEffects: (effects) => ({
        ...effects,
        startVision(purposes, mode) {
          started.push(purposes)
          effects.startVision(purposes, mode)
        },
      }),
    })
    on.toYes()
    on.agree({ presence: true, ageBand: true })
    const first = on.runner.view()
    on.wait(600)
    on.runner.answers.visionRecord({ type: 'found', place: 'centre' })
    on.wait(2_000)
    on.runner.answers.visionRecord({ type: 'doubt', doubt: 'covered' })
    const sheet = on.world.views.find(({ state }) => state === 'asking')
    if (sheet?.state !== 'asking') throw new Error('never asked')
    on.wait(1_000)
    on.press()
    expect(on.runner.intents.goOn({ nonce: sheet.sheet.nonce }), 'the nonce of the first sheet').toBe('not-now')
    expect(on.world.vision).toBe('none')
    expect(goOn(on)).toBeUndefined()
    const second = on.runner.view()
    expect(second.state).toBe('starting')
    expect('sign' in first && 'sign' in second && first.sign !== second.sign).toBe(true)
    expect(started).toEqual([
      { presence: true, ageBand: true },
      { presence: true, ageBand: false },
    ])
    on.runner.intents.stop({})
    expect(on.world.counted, 'what was agreed to on the sheet').toMatchObject([{ purposes: { ageBand: true } }])
  })

  test('waits until the camera of before is closed, and blocks when it does not close', () => {
    const on = rehearse()
    on.toWatching()
    on.stuck.add('capture')
    on.runner.answers.visionRecord({ type: 'doubt', doubt: 'lost' })
    expect(goOn(on)).toBe('not-now')
    on.wait(2_000)
    expect(on.runner.view().state).toBe('blocked')
    expect(on.runner.obstacle()).toBe('camera-not-closed')
    expect(on.world.done).toContain('killEverything')
    expect(on.world.counted).toMatchObject([{ ending: 'camera-not-closed' }])
  })
})
