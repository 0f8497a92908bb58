import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { PackageSummary } from '../../../contract/views/content-view.ts'
import type { ImportEnding } from '../../../contract/workers/import.ts'
import type { PackageLook } from '../../../contract/workers/store-work.ts'
import { createPackageChoice } from './package-choice.ts'

const digest = 'a'.repeat(64)
const summary: PackageSummary = {
  id: 'shop',
  version: 2,
  manifestSha256: digest,
  title: 'Autumn',
  createdAt: '2026-01-05T09:00:00Z',
  playlists: 1,
  items: 3,
  files: 3,
  bytes: 100,
  restricted: [],
  signer: { kind: 'unsigned' },
  lineStays: false,
}

let told: string[] = []
let end: (ending: ImportEnding) => void = () => undefined
let finish: (look: PackageLook | undefined) => void = () => undefined

beforeEach(() => {
  told = []
})

function choice() {
  return createPackageChoice({
    look: () => ({
      ended: new Promise((resolve) => {
        finish = resolve
      }),
      end: () => told.push('look ended'),
    }),
    take({ origin, path, loose, allowances, manifestSha256 }) {
      const allowed = Object.entries(allowances).flatMap(([name, given]) => (given ? [name] : []))
      told.push(
        `take ${origin === 'draft' ? 'draft ' : ''}${loose ? 'loose ' : ''}${path} ${allowed.join()} ${manifestSha256.slice(0, 1)}`,
      )
      return new Promise((resolve) => {
        end = resolve
      })
    },
    subjectsConfirmed: (subjects) => told.push(`confirmed ${subjects.join()}`),
    refused: ({ name, reason }) => told.push(`refused ${name} ${reason}`),
    changed: () => undefined,
  })
}

describe('a package that staff chose', () => {
  test('is imported at once where nothing has to be allowed', async () => {
    const chosen = choice()
    chosen.offer('/stick/autumn.askfirst', 'autumn.askfirst')
    expect(chosen.view()).toEqual({ state: 'looking', name: 'autumn.askfirst' })
    finish({ kind: 'found', loose: false, package: summary, doubts: [] })
    await vi.waitFor(() => expect(told).toEqual(['take /stick/autumn.askfirst  a']))
    expect(chosen.view()).toBeNull()
  })
  test('is imported on their word alone where something has to be, and only what they saw', async () => {
    const chosen = choice()
    chosen.offer('/a', 'a')
    finish({ kind: 'found', loose: true, package: summary, doubts: ['signature-missing', 'other-line'] })
    await vi.waitFor(() => expect(chosen.view()).toMatchObject({ state: 'asking', package: { title: 'Autumn' } }))
    expect(chosen.confirm('b'.repeat(64))).toBe(false)
    expect(told).toEqual([])
    expect(chosen.confirm(digest)).toBe(true)
    expect(told).toEqual(['take loose /a unsigned,otherLine a'])
    expect(chosen.confirm(digest)).toBe(false)
  })
  test.each([
    ['and what they had allowed this manifest before is not asked again', digest, 'unsigned,otherLine,subjects'],
    ['and what they had allowed another manifest counts for nothing', 'b'.repeat(64), 'subjects'],
  ])('is imported on their word, %s', async (_, manifestSha256, allowed) => {
    const chosen = choice()
    const allowances = { unsigned: true, older: false, otherLine: true, subjects: false }
    chosen.offer('/a', 'a', { granted: { allowances, manifestSha256 }, origin: 'chosen' })
    finish({ kind: 'found', loose: false, package: summary, doubts: ['subject-unconfirmed'] })
    await vi.waitFor(() => expect(chosen.view()).toMatchObject({ doubts: ['subject-unconfirmed'] }))
    chosen.confirm(digest)
    expect(told).toEqual([`take /a ${allowed} a`])
    // The next one that is chosen was allowed nothing.
    chosen.offer('/b', 'b')
    finish({ kind: 'found', loose: false, package: summary, doubts: [] })
    await vi.waitFor(() => expect(told.at(-1)).toBe('take /b  a'))
  })
  test.each<[string, ImportEnding, readonly string[]]>([
    [
      'kept once it plays',
      { kind: 'activated', path: '/a', id: 'shop', version: 2, title: 'Autumn', copied: 0, repaired: false },
      ['confirmed alcohol'],
    ],
    ['not kept where it was refused', { kind: 'refused', path: '/a', reason: 'no-space', sentence: '' }, []],
    ['not kept where it was called off', { kind: 'aborted' }, []],
  ])('has subjects that are confirmed: %s', async (_, ending, confirmed) => {
    const chosen = choice()
    chosen.offer('/a', 'a')
    const sensitive = { ...summary, restricted: ['alcohol' as const] }
    finish({ kind: 'found', loose: false, package: sensitive, doubts: ['subject-unconfirmed'] })
    await vi.waitFor(() => expect(chosen.view()).toMatchObject({ state: 'asking' }))
    chosen.confirm(digest)
    told = []
    end(ending)
    await new Promise((resolve) => setImmediate(resolve))
    expect(told).toEqual(confirmed)
  })
  test('is refused with its reason, until it is put away', async () => {
    const chosen = choice()
    chosen.offer('/a', 'a')
    finish({ kind: 'refused', reason: 'manifest-invalid', sentence: 'The manifest has an error.' })
    await vi.waitFor(() => expect(chosen.view()).toMatchObject({ state: 'refused', reason: 'manifest-invalid' }))
    expect(told).toEqual(['refused a manifest-invalid'])
    chosen.dismiss()
    expect(chosen.view()).toBeNull()
  })
  test('that staff put together here is told and imported as that when it is looked at once more', async () => {
    const chosen = choice()
    chosen.offer('/a', 'a', { granted: undefined, origin: 'draft' })
    finish({ kind: 'refused', reason: 'asset-missing', sentence: '' })
    await vi.waitFor(() => expect(chosen.view()).toMatchObject({ state: 'refused', origin: 'draft' }))
    chosen.offer('/a', 'a', { granted: undefined, origin: 'draft' })
    finish({ kind: 'found', loose: false, package: summary, doubts: [] })
    await vi.waitFor(() => expect(told.at(-1)).toBe('take draft /a  a'))
    chosen.offer('/b', 'b')
    finish({ kind: 'refused', reason: 'asset-missing', sentence: '' })
    await vi.waitFor(() => expect(chosen.view()).toMatchObject({ state: 'refused', origin: 'chosen' }))
  })
  test('gives way to the next one, and what is said of it afterwards counts for nothing', async () => {
    const chosen = choice()
    chosen.offer('/a', 'a')
    const late = finish
    chosen.offer('/b', 'b')
    late({ kind: 'found', loose: false, package: summary, doubts: [] })
    finish(undefined)
    await vi.waitFor(() => expect(chosen.view()).toMatchObject({ state: 'refused', name: 'b', reason: 'read-error' }))
    expect(told).toEqual(['look ended', 'refused b read-error'])
  })
})
