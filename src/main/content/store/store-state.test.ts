import { describe, expect, test } from 'vitest'
import {
  emptyState,
  leftOf,
  previousOf,
  type StoredPackage,
  type StoreState,
  withActive,
  withRollback,
  withRollForward,
} from './store-state.ts'

const stored = (version: number, id = 'shop'): StoredPackage => ({
  id,
  version,
  manifestSha256: version.toString(16).padStart(64, '0'),
  signer: { kind: 'unsigned' },
  importedAt: '2026-01-05T09:00:00Z',
})

const versions = ({ packages }: StoreState): number[] => packages.map(({ version }) => version)

function stateAfter(...steps: readonly (number | 'back' | 'forward')[]): StoreState {
  return steps.reduce((state, step) => {
    if (step === 'back') return withRollback(state) ?? state
    if (step === 'forward') return withRollForward(state) ?? state
    return withActive(state, stored(step), 2)
  }, emptyState)
}

describe('which packages are kept', () => {
  test('the active one and the one before', () => {
    expect(versions(stateAfter(1))).toEqual([1])
    expect(versions(stateAfter(1, 2, 3))).toEqual([3, 2])
    expect(versions(withActive(stateAfter(1, 2), stored(3), 3))).toEqual([3, 2, 1])
  })
  test('what the shop was sent last, beside them, however often staff publish or drop something of their own', () => {
    const sent = stateAfter(1)
    const once = withActive(sent, stored(2, 'made-here'), 2)
    const twice = withActive(once, stored(3, 'made-here'), 2)
    expect(versions(once)).toEqual([2, 1])
    expect(versions(twice)).toEqual([3, 2, 1])
    expect(versions(withActive(twice, stored(4, 'loose-folder'), 2))).toEqual([4, 3, 1])
    expect(versions(withActive(twice, stored(4), 2)), 'what is sent next follows on what is shown').toEqual([4, 3])
    expect(versions(withActive(twice, stored(4, 'made-here'), 3))).toEqual([4, 3, 2, 1])
  })
  test('one tap brings back what played before, and the next one what was sent', () => {
    const twice = withActive(withActive(stateAfter(1), stored(2, 'made-here'), 2), stored(3, 'made-here'), 2)
    const back = withRollback(twice) ?? twice
    expect(versions(back)[0]).toBe(2)
    expect(versions(withRollback(back) ?? back)[0]).toBe(1)
  })
  test('the one before in any case: it may be on the screen still', () => {
    expect(versions(withActive(stateAfter(1, 2), stored(3), 1))).toEqual([3, 2])
  })
  test('where the shop was sent nothing, what staff made before', () => {
    const own = [1, 2, 3].reduce((state, version) => withActive(state, stored(version, 'made-here'), 2), emptyState)
    expect(versions(own)).toEqual([3, 2])
  })
  test('the same again changes nothing', () => {
    expect(stateAfter(1, 2, 2)).toEqual(stateAfter(1, 2))
    const back = stateAfter(1, 2, 'back')
    expect(stateAfter(1, 2, 'back', 1), 'what was left can be taken up again').toEqual(back)
    expect(withActive(back, { ...stored(1), importedAt: '2026-01-06T09:00:00Z' }, 2).packages[0]?.importedAt).toBe(
      '2026-01-06T09:00:00Z',
    )
  })
})

describe('going back', () => {
  test('makes the previous one active and remembers what was left', () => {
    const back = stateAfter(1, 2, 'back')
    expect(versions(back)).toEqual([1, 2])
    expect(back.rolledBack).toEqual([{ id: 'shop', version: 2 }])
  })
  test('goes no further than there is something that staff did not go back from', () => {
    expect(previousOf(stateAfter(1))).toBeUndefined()
    expect(withRollback(stateAfter(1))).toBeUndefined()
    expect(withRollback(stateAfter(1, 2, 'back'))).toBeUndefined()
  })
  test('what was left makes room for a newer one, behind which lies what was active', () => {
    const next = stateAfter(1, 2, 'back', 3)
    expect(versions(next)).toEqual([3, 1])
    expect(next.rolledBack).toEqual([])
  })
  test('what was left is forgotten when staff take it after all, and not for a package of another line', () => {
    expect(stateAfter(1, 2, 'back', 2).rolledBack).toEqual([])
    expect(withActive(stateAfter(1, 2, 'back'), stored(9, 'other'), 2).rolledBack).toEqual([{ id: 'shop', version: 2 }])
  })
})

describe('going forward again', () => {
  test('leaves everything as it was before', () => {
    expect(stateAfter(1, 2, 'back', 'forward')).toEqual(stateAfter(1, 2))
    expect(leftOf(stateAfter(1, 2, 'back'))?.version).toBe(2)
  })
  test('is there only while what was left is kept', () => {
    expect(withRollForward(stateAfter(1, 2))).toBeUndefined()
    expect(withRollForward(stateAfter(1, 2, 'back', 3))).toBeUndefined()
  })
  test('with more packages kept, step for step the way that was gone', () => {
    const three = withActive(stateAfter(1, 2), stored(3), 3)
    const back = withRollback(withRollback(three) ?? three) ?? three
    expect(versions(back)[0]).toBe(1)
    const one = withRollForward(back)
    expect(one && versions(one)[0]).toBe(2)
    const two = one && withRollForward(one)
    expect(two && versions(two)[0]).toBe(3)
  })
})
