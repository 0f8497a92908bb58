import type { Bridge } from '../../contract/calls/bridge.ts'
import type { ShopView, StickPanel } from '../../contract/calls/events.ts'
import type { SessionView } from '../../contract/session.ts'
import { morphChildren } from '../ui/morph.ts'
import { tonguesFor } from '../ui/words/tongues.ts'
import { announceCamera } from './announcer.ts'
import { watchCorner } from './corner-hold.ts'
import { fitPanels } from './fitting/fit.ts'
import { fitStrip } from './fitting/fit-strip.ts'
import { applySizes } from './fitting/sizing.ts'
import { turnedPlace } from './fitting/turned-page.ts'
import { followFocus } from './focus.ts'
import { announceByHand } from './hand-announcer.ts'
import { listenForIntents } from './intent-listener.ts'
import { type IntentName, outcomeOf } from './intents.ts'
import { keepLocal } from './keep-local.ts'
import { giveLifeSigns } from './life-signs.ts'
import { isCovered, pageView, stageBehind } from './page-view.ts'
import { reportCovered } from './report-covered.ts'
import { hideRestingPointer } from './resting-pointer.ts'
import { freshLocal, type Local, type Scene } from './scene.ts'
import { moveOn, turnPage } from './session/move-on.ts'
import { sayReasonOnce } from './session/reason-once.ts'
import { tellTimeLeft } from './session/time-left.ts'
import { guardAnswer } from './sheet/guarded-answer.ts'
import { reportQuestion } from './sheet/question-report.ts'
import { reportSheets } from './sheet/sheet-report.ts'
import { createStage } from './stage/stage.ts'
import { announceStick } from './stick/stick-announcer.ts'
import { beatSign } from './strip/sign-heartbeat.ts'

const offersMilliseconds = 60_000

function part(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the page has no #${id}`)
  return found
}

/** The sheet in front whose presentation is to be reported, if one is. */
function sheetInFront({ session, local }: Scene): string | null {
  if (isCovered({ local })) return null
  if (session.state === 'asking') return local.languagesOpen ? null : session.sheet.nonce
  return session.state === 'paused' ? session.nonce : null
}

/** Brings the player page to life: draws every snapshot that main pushes, and sends back what people do. */
export function openPage({ call, on }: Bridge<'player'>): void {
  // A refused call changes nothing here: main pushes what is true.
  const send = (sent: Promise<void>): void => void sent.catch(() => undefined)
  let session: SessionView | undefined
  let shop: ShopView | undefined
  let stick: StickPanel | null = null
  let local = freshLocal
  let corner = 48
  let offersTimer: ReturnType<typeof setTimeout> | undefined

  const stage = createStage(part('stage'), {
    presented(report) {
      if (local.answered) remember({ answered: false })
      send(call.presented(report))
    },
    stays: (report) => send(call.stays(report)),
    itemFailed: (report) => send(call.itemFailed(report)),
  })
  const guard = guardAnswer(
    () => perform(session?.state === 'paused' ? 'go-on' : 'agree', ''),
    (yesAlive) => yesAlive !== local.yesAlive && remember({ yesAlive }),
  )
  const reportSheet = reportSheets(guard, (nonce) => send(call.sheetPresented({ nonce })))
  const tellQuestion = reportQuestion((sign, shown) => send(call.questionShown({ sign, shown })))
  const tellCovered = reportCovered((covered) => send(call.itemsCovered({ covered })))
  const beat = beatSign((sign) => send(call.signPresented({ sign })))
  const announce = announceCamera(part('announcer'))
  const tellStick = announceStick(part('stick-announcer'))
  const focus = followFocus()
  const sayReason = sayReasonOnce((reason) => remember({ reason }))
  const tellTime = tellTimeLeft((secondsLeft) => remember({ secondsLeft }))

  const scene = (): Scene | undefined =>
    session && shop && { session, shop, stick, local, tongues: tonguesFor(session.appearance.language, shop.language) }

  function draw(): void {
    const now = scene()
    if (!now) return
    document.documentElement.dataset.screen = now.shop.screen
    const sizes = applySizes(now)
    corner = sizes.corner
    morphChildren(part('face'), pageView(now))
    fitStrip(part('face'), sizes)
    fitPanels(part('face'), sizes)
    const behind = stageBehind(now)
    stage.hideItem(behind === 'hidden')
    stage.duck(behind !== 'clear')
    stage.setGain(now.shop.gain)
    stage.setLanguage(now.session.appearance.language, now.shop.language)
    reportSheet(sheetInFront(now))
    tellCovered(isCovered(now))
    tellQuestion(now.session.state === 'confirming' ? now.session.sign : null, isCovered(now))
    beat('sign' in now.session ? now.session.sign : null)
    announce(now)
    tellStick(now)
    focus(now)
  }

  function remember(change: Partial<Local>): void {
    local = { ...local, ...change }
    if (change.offersOpen !== undefined) clearTimeout(offersTimer)
    if (change.offersOpen) offersTimer = setTimeout(() => remember({ offersOpen: false }), offersMilliseconds)
    draw()
  }

  function perform(intent: IntentName, value: string): void {
    const now = scene()
    if (!now) return
    const outcome = outcomeOf(intent, value, now)
    if (outcome.local) remember(outcome.local)
    if (outcome.call) send(outcome.call(call))
  }

  function dismiss(): void {
    if (session?.state === 'ended') send(call.dismiss({}))
  }

  listenForIntents(part('face'), perform)
  announceByHand(part('hand-announcer'), scene)
  watchCorner(
    () => corner,
    ({ clientX: x, clientY: y }) =>
      turnedPlace({ x, y }, { width: window.innerWidth, height: window.innerHeight }, shop?.rotation ?? 0),
    () => send(call.openSettings({})),
  )
  window.addEventListener('pointerdown', dismiss, { capture: true })
  window.addEventListener('keydown', (event) => {
    if (!event.repeat) dismiss()
    if (event.key === 'Enter' && !event.repeat) turnPage()
    if (event.key === 'Escape' && (local.offersOpen || local.moreOpen)) remember({ offersOpen: false, moreOpen: false })
  })
  window.addEventListener('keyup', (event) => {
    if (!event.isTrusted || event.code !== shop?.keys.ask || !session || session.state === 'ended') return
    // In the loop the ask key is main's own, for as long as anybody is invited.
    if (session.state !== 'idle' || !session.invitation) moveOn(part('page'))
  })
  hideRestingPointer(document.documentElement)
  window.addEventListener('contextmenu', (event) => event.preventDefault())
  window.addEventListener('resize', draw)
  // Letters of another script come when they are first needed; what was measured without them is measured anew.
  document.fonts.addEventListener('loadingdone', draw)
  on.plan((plan) => stage.show(plan))
  on.busyItem(stage.giveUpPage)
  on.shop((next) => {
    shop = next
    draw()
  })
  on.stick((next) => {
    stick = next
    draw()
  })
  on.session((next) => {
    local = keepLocal(local, session, next, shop?.training === true)
    const before = session
    session = next
    draw()
    tellTime(before, next)
    const now = scene()
    if (now) sayReason(now)
  })
  send(call.ready({}))
  giveLifeSigns((sign) => send(call.alive(sign)))
}
