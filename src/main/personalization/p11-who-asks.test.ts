import { describe, expect, test } from 'vitest'
import { rehearse } from './session-rehearsal.fixture.ts'

/** A shop of which one thing, or another, is not known; its sheet is up, and somebody presses yes. */
function asked(named: { readonly name?: string; readonly contact?: string }, mode: 'customer' | 'set-up' | 'training') {
  const rehearsal = rehearse()
  const { shop, runner, toYes, agree, world } = rehearsal
  shop.settings = { ...shop.settings, shop: { ...shop.settings.shop, ...named } }
  shop.mode = () => mode
  toYes()
  const view = runner.view()
  const camera = view.state === 'asking' && view.sheet.camera
  return { camera, answer: agree(), vision: world.vision }
}

describe('P11: whoever is asked for the camera knows who asks', () => {
  test.each([{ name: '' }, { contact: '' }, { name: '', contact: '' }])(
    'no camera is offered without %j',
    (missing) => {
      expect(asked(missing, 'customer')).toEqual({ camera: false, answer: 'not-now', vision: 'none' })
    },
  )
  test('control: with both it is', () => {
    expect(asked({}, 'customer')).toMatchObject({ camera: true, answer: undefined, vision: 'loading' })
  })
  test('staff who mark the area or train know who asks', () => {
    for (const mode of ['set-up', 'training'] as const) {
      expect(asked({ name: '', contact: '' }, mode)).toMatchObject({ camera: true, answer: undefined })
    }
  })
})
