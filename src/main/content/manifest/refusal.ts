import type { RuleExpectation } from '../../../contract/package/rule-breach.ts'
import type { PackageReason } from '../../../contract/reasons.ts'

/** What the shape of a manifest expected, as the key of the sentence that says so. */
export type ShapeExpectation =
  | 'utf-8'
  | 'json'
  | 'unique-keys'
  | 'own-keys'
  | 'depth'
  | 'format'
  | 'player-version'
  | 'free-id'
  | 'type'
  | 'one-of'
  | 'known-key'
  | 'at-least'
  | 'at-most'
  | 'pattern'
  | 'shape'

/** What an asset must be, what one that a camera signal can call must be besides (P11), and what an HTML item must be. */
export type ContentExpectation =
  | 'shown-type'
  | 'no-code'
  | 'readable-picture'
  | 'picture-in-file'
  | 'no-script'
  | 'index-at-root'
  | 'sound-zip'
  | 'item-files'
  | 'item-size'

/**
 * Why a package is not taken. `path` is where in the manifest (empty: the whole of it), `expected` what should stand
 * there, and `argument` what completes that sentence: the values allowed, a figure, the id that is not known, the name of
 * the file that it lies with.
 */
export type Refusal = {
  readonly reason: PackageReason
  readonly path: readonly (string | number)[]
  readonly expected: ShapeExpectation | RuleExpectation | ContentExpectation | null
  readonly argument: string
}

export function refusalFor(reason: PackageReason): Refusal {
  return { reason, path: [], expected: null, argument: '' }
}

/** A refusal for the asset at `path`, whose argument names the asset and, where it lies with one, the file inside. */
export function inAsset(path: string, refusal: Refusal): Refusal {
  const argument = refusal.argument === '' ? path : `${path} › ${refusal.argument}`
  return { ...refusal, path: ['assets', path], argument }
}
