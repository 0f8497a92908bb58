import type { Bridge } from '../../contract/calls/bridge.ts'
import type { Declaration } from '../../contract/session.ts'
import type { Appearance } from '../../contract/settings/settings.ts'
import { languages } from '../../contract/settings/settings-languages.ts'
import type { Local, Scene } from './scene.ts'

export const intentNames = [
  'invite',
  'reach',
  'decline',
  'agree',
  'go-on',
  'tell-instead',
  'more-time',
  'stop',
  'language',
  'languages',
  'close-languages',
  'text-size',
  'contrast',
  'position',
  'age-purpose',
  'more',
  'close-more',
  'answer',
  'show-age',
  'for-me',
  'everyone',
  'interest',
  'age-band',
  'group',
  'adult',
  'offers',
  'close-offers',
] as const
export type IntentName = (typeof intentNames)[number]

type Calls = Bridge<'player'>['call']
/** What an intent asks for: a call to main, a change of what the page remembers, or nothing in this state. */
export type Outcome = {
  readonly call?: (calls: Calls) => Promise<void>
  readonly local?: Partial<Local>
}

const nothing: Outcome = {}

function changed(appearance: Appearance): Outcome {
  return { call: (calls) => calls.changeAppearance({ appearance }) }
}

function declared({ session }: Scene, change: (declaration: Declaration) => Partial<Declaration>): Outcome {
  if (session.state !== 'declared') return nothing
  const declaration = { ...session.declaration, ...change(session.declaration) }
  return { call: (calls) => calls.declare({ declaration }) }
}

/** What is pressed beside the telling says, too, that somebody is there. */
function stillThere({ session }: Scene): Outcome {
  return session.state === 'declared' ? { call: (calls) => calls.moreTime({}) } : nothing
}

/** The interests that only an adult may tell (P18). */
function forAdults({ session }: Scene): ReadonlySet<string> {
  const offered = session.state === 'declared' ? session.interests : []
  return new Set(offered.filter(({ restricted }) => restricted.length > 0).map(({ id }) => id))
}

const without = (list: readonly string[], entry: string): string[] => list.filter((other) => other !== entry)

/** What follows from an intent in this scene. `value` is the button's `data-value`. */
export function outcomeOf(intent: IntentName, value: string, scene: Scene): Outcome {
  const { session, local } = scene
  const { appearance } = session
  switch (intent) {
    case 'invite':
      return { call: (calls) => calls.invite({}) }
    case 'reach': {
      const reach = value === 'touch' || value === 'button' ? value : 'none'
      return { call: (calls) => calls.answerReach({ reach }) }
    }
    case 'decline':
      return { call: (calls) => calls.decline({}) }
    case 'agree': {
      if (session.state !== 'asking' || !session.sheet.camera) return nothing
      const { nonce, offerAgeBand } = session.sheet
      const purposes = { presence: true as const, ageBand: offerAgeBand && local.ageBand }
      return { call: (calls) => calls.agree({ nonce, purposes }) }
    }
    case 'go-on': {
      if (session.state !== 'paused') return nothing
      const { nonce } = session
      return { call: (calls) => calls.goOn({ nonce }) }
    }
    case 'tell-instead':
      return { call: (calls) => calls.tellInstead({}) }
    case 'more-time':
      return { call: (calls) => calls.moreTime({}) }
    case 'stop':
      return { call: (calls) => calls.stop({}) }
    case 'language': {
      const language = languages.find((known) => known === value)
      return language ? { ...changed({ ...appearance, language }), local: { languagesOpen: false } } : nothing
    }
    case 'languages':
      return { local: { languagesOpen: true } }
    case 'close-languages':
      return { local: { languagesOpen: false } }
    case 'text-size':
      return changed({ ...appearance, textSize: appearance.textSize === 'large' ? 'normal' : 'large' })
    case 'contrast':
      return changed({ ...appearance, contrast: appearance.contrast === 'high' ? 'normal' : 'high' })
    case 'position':
      return changed({ ...appearance, position: appearance.position === 'low' ? 'normal' : 'low' })
    case 'age-purpose':
      return { local: { ageBand: !local.ageBand } }
    case 'more':
      return { local: { moreOpen: true } }
    case 'close-more':
      return { local: { moreOpen: false } }
    case 'answer':
      if (local.answered) return nothing
      return {
        local: { answered: true },
        async call(calls) {
          // Whether or not the answer can be taken now, somebody gave it.
          await Promise.all([
            stillThere(scene).call?.(calls),
            calls.answerOffer({ answer: value === 'less' ? 'less' : 'more' }),
          ])
        },
      }
    case 'show-age':
      return { local: { ageShown: !local.ageShown } }
    case 'for-me':
    case 'everyone':
      if (session.state !== 'watching') return nothing
      return { call: (calls) => calls.showEveryone({ everyone: intent === 'everyone' }) }
    case 'interest':
      return declared(scene, ({ interests }) => ({
        interests: interests.includes(value) ? without(interests, value) : [...interests, value],
      }))
    case 'age-band': {
      const band = value === '55-plus' ? '55-plus' : '30-54'
      return declared(scene, ({ ageBand }) => ({ ageBand: ageBand === band ? null : band }))
    }
    case 'group':
      return declared(scene, ({ audience }) => ({ audience: audience === 'group' ? null : 'group' }))
    case 'adult':
      return declared(scene, ({ adult, interests }) => ({
        adult: !adult,
        interests: adult ? interests.filter((id) => !forAdults(scene).has(id)) : interests,
      }))
    case 'offers':
      return { ...stillThere(scene), local: { offersOpen: !local.offersOpen } }
    case 'close-offers':
      return { ...stillThere(scene), local: { offersOpen: false } }
  }
}
