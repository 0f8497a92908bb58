import { z } from 'zod'
import { manifestSchema, sha256Schema } from '../../../contract/package/package.ts'
import { newestSent } from '../local-line.ts'

const { id: idSchema, version: versionSchema } = manifestSchema.shape

/** One package that is kept, and who stood behind it when it was brought. */
export const storedPackageSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  manifestSha256: sha256Schema,
  signer: z.union([
    z.strictObject({ kind: z.enum(['trusted', 'key-unknown']), keyId: z.string() }),
    z.strictObject({ kind: z.literal('unsigned') }),
  ]),
  importedAt: z.iso.datetime(),
})
export type StoredPackage = z.infer<typeof storedPackageSchema>

/** `store.json`: small, written whole, and the only file that says what is active. */
export const storeStateSchema = z.strictObject({
  format: z.literal(1),
  /** The active one first, then those that can be gone back to. */
  packages: z.array(storedPackageSchema),
  /** What staff went back from. */
  rolledBack: z.array(z.strictObject({ id: idSchema, version: versionSchema })),
})
export type StoreState = z.infer<typeof storeStateSchema>

export const emptyState: StoreState = { format: 1, packages: [], rolledBack: [] }

const isSame = (a: StoredPackage, b: StoredPackage): boolean =>
  a.id === b.id && a.version === b.version && a.manifestSha256 === b.manifestSha256

/** Whether staff went back from a package. */
export function isRolledBack({ rolledBack }: Pick<StoreState, 'rolledBack'>, { id, version }: StoredPackage): boolean {
  return rolledBack.some((each) => each.id === id && each.version === version)
}

/** The package that one tap goes back to; undefined: there is none. */
export function previousOf(state: StoreState): StoredPackage | undefined {
  return state.packages.slice(1).find((each) => !isRolledBack(state, each))
}

/** What staff went back from last and can take up again, because it is still kept; undefined: there is none. */
export function leftOf(state: StoreState): StoredPackage | undefined {
  return state.packages.slice(1).find((each) => isRolledBack(state, each))
}

/**
 * The first `kept`, and the one before the active one in any case: it may be on the screen still. What others sent last
 * stays beside them, however often staff show something of their own; if nothing else says which line the player follows, even
 * one that staff went back from, which lies only in `before`.
 */
function within(kept: number, packages: readonly StoredPackage[], before: readonly StoredPackage[]): StoredPackage[] {
  const first = packages.slice(0, Math.max(2, kept))
  const sent = newestSent([...packages, ...before])
  return !sent || first.includes(sent) ? first : [...first, sent]
}

/**
 * `next` is active, and what was stays for going back. What had been rolled back has had its time; that it was stays
 * known until a higher version, or the same on staff's word, comes. Where the active one was brought once more to mend it,
 * everything else stays as it was.
 */
export function withActive(state: StoreState, next: StoredPackage, kept: number): StoreState {
  const [active, ...others] = state.packages
  if (active && isSame(active, next)) return { ...state, packages: [next, ...others] }
  const before = state.packages.filter((each) => !isSame(each, next) && !isRolledBack(state, each))
  return {
    ...state,
    packages: within(kept, [next, ...before], state.packages),
    rolledBack: state.rolledBack.filter(({ id, version }) => id !== next.id || version > next.version),
  }
}

/** No more than `kept` stay, as after the next import; the same state where there are no more. */
export function withKept(state: StoreState, kept: number): StoreState {
  const packages = within(kept, state.packages, [])
  return packages.length < state.packages.length ? { ...state, packages } : state
}

/** The previous package is active again, and the one it replaces is not taken again by itself. */
export function withRollback(state: StoreState): StoreState | undefined {
  const [left] = state.packages
  const previous = previousOf(state)
  if (!left || !previous) return undefined
  return {
    ...state,
    packages: [previous, ...state.packages.filter((each) => each !== previous)],
    rolledBack: [...state.rolledBack, { id: left.id, version: left.version }],
  }
}

/** Goes forward again: what staff went back from is active again, and what it replaces can be gone back to. */
export function withRollForward(state: StoreState): StoreState | undefined {
  const left = leftOf(state)
  if (!left) return undefined
  return {
    ...state,
    packages: [left, ...state.packages.filter((each) => each !== left)],
    rolledBack: state.rolledBack.filter(({ id, version }) => id !== left.id || version !== left.version),
  }
}
