import { element } from '../../ui/element.ts'
import { ticket } from '../../ui/pictograms.ts'
import { button, twoTongues } from '../button.ts'
import type { Scene } from '../scene.ts'
import { closingView } from '../sheet/closing.ts'
import { invitationView } from '../sheet/invitation.ts'
import { cameraStateOf, cameraStateView } from './camera-state.ts'
import { stopView } from './stop.ts'

function allOffersButton({ local, tongues: { words, other } }: Scene): HTMLElement {
  return button(
    'offers',
    { class: 'all-offers', 'data-key': 'offers', 'aria-expanded': String(local.offersOpen) },
    ticket(),
    twoTongues(
      { text: words.strip.allOffers, language: words.language },
      { text: other.strip.allOffers, language: other.language },
    ),
  )
}

/** The system strip: what is always true stands left, what can always be done stands right. Items never draw here. */
export function stripView(scene: Scene): HTMLElement {
  const { session, shop, tongues } = scene
  const invited = session.state === 'idle' && session.invitation
  // Behind a window to the street nobody can press anything.
  const pressed = shop.reach !== 'none'
  const leaves = 'sign' in session || session.state === 'declared' || session.state === 'paused'
  const closing = closingView(scene)
  const middle = invited ? 'invitation' : leaves ? 'stop' : closing ? 'closing' : null
  return element(
    'section',
    {
      class: 'strip',
      'data-key': 'strip',
      'data-camera': cameraStateOf(scene),
      'data-middle': middle ?? (session.state === 'idle' && pressed ? 'offers' : 'none'),
      'aria-label': tongues.words.strip.region,
    },
    element('h1', { class: 'unseen' }, shop.name || 'Askfirst'),
    cameraStateView(scene),
    invited && invitationView(scene),
    leaves && stopView(scene),
    closing,
    pressed && allOffersButton(scene),
  )
}
