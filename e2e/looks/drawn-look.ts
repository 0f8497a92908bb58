import type { Appearance } from '../../src/contract/settings/settings.ts'
import type { PlayerBench } from './player-harness.ts'
import { type Look, looks, plain, shopOn } from './player-scenes.ts'

/** A look by its name. */
export function lookOf(name: string): Look {
  const found = looks.find((look) => look.name === name)
  if (!found) throw new Error(`no look ${name}`)
  return found
}

/** Draws a look, in German unless told otherwise, after the invitation, with what somebody changed of its appearance. */
export async function drawLook(
  bench: PlayerBench,
  screen: { readonly diagonalInches: number },
  look: Look,
  change: Partial<Appearance>,
): Promise<void> {
  const appearance = { ...plain('de'), ...change }
  await bench.show(shopOn(screen), { state: 'idle', appearance, invitation: true }, look.view(appearance))
}
