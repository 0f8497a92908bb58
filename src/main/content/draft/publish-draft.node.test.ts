import { beforeEach, describe, expect, test } from 'vitest'
import type { Draft } from '../../../contract/draft.ts'
import type { Manifest } from '../../../contract/package/package.ts'
import type { CallReason } from '../../../contract/reasons.ts'
import type { EditorView } from '../../../contract/views/editor-view.ts'
import { exampleActive, exampleDraft } from './draft.fixture.ts'
import type { Packed } from './draft-desk.ts'
import { draftPackage } from './draft-package.ts'
import { publishDraft } from './publish-draft.node.ts'

const beside: Draft['place'] = { kind: 'times', days: ['mon'], hours: null }
const packed: Packed = { type: 'packed', manifestSha256: 'a'.repeat(64), bytes: 9, signedBy: null }

let playing: Manifest
let busy: boolean
let place: Draft['place']
let outcome: Packed | CallReason | undefined
/** What happens while it is packed, and while the queue of the imports is waited for. */
let meanwhile: () => void
let inQueue: () => void
let refused: EditorView['refused']
/** The title of what was beside the draft in each package that was made, and what was done. */
let done: string[]

beforeEach(() => {
  playing = { ...exampleActive(), title: 'before' }
  busy = false
  place = beside
  outcome = packed
  meanwhile = () => undefined
  inQueue = () => undefined
  refused = null
  done = []
})

function publish(): Promise<CallReason | undefined> {
  const digests = new Map(
    Object.values(playing.assets).map((asset) => [asset.sha256, { ...asset, path: '/store/object' }]),
  )
  return publishDraft({
    desk: {
      async pack({ out }, first) {
        await first?.()
        done.push(`pack ${out}`)
        meanwhile()
        return outcome
      },
      refuse: (why) => {
        refused = why
      },
    },
    folder: { outgoing: '/outgoing', clearOutgoing: async () => void done.push('clear') },
    imports: {
      busy: () => busy,
      async alone(work) {
        inQueue()
        return await work()
      },
      async takeChosen({ origin, path, manifestSha256, allowances }) {
        done.push(`take ${origin} ${path} ${manifestSha256 === packed.manifestSha256} ${allowances.unsigned}`)
        return { kind: 'aborted' }
      },
    },
    content: () => ({ manifest: playing }),
    playerVersion: '1.0.0',
    goesAlone: () => place.kind === 'alone',
    async make() {
      done.push(`beside ${playing.title}`)
      const made = draftPackage({ ...exampleDraft(0), place }, 'made-here', {
        now: new Date(2026, 0, 5),
        language: 'de',
        playerVersion: '1.0.0',
        kept: [],
        placeOf: () => '/draft/file',
        before: null,
        content: { manifest: playing, digests },
      })
      if (!made.ok) throw new Error('there is no package')
      return made.value
    },
  })
}

const once = (act: () => void): (() => void) => {
  let acted = false
  return () => {
    if (!acted) act()
    acted = true
  }
}
const arrives = (): void => {
  playing = { ...exampleActive(), title: 'after' }
}
const took = (): readonly string[] => done.filter((each) => each.startsWith('take'))

describe('a draft that is published', () => {
  test('is packed where nothing lies any more, and imported', async () => {
    expect(await publish()).toBeUndefined()
    expect(done).toEqual([
      'beside before',
      'clear',
      expect.stringMatching(/^pack \/outgoing\/.*\.askfirst$/),
      expect.stringMatching(/^take draft \/outgoing\/.*\.askfirst true true$/),
    ])
  })

  test.each([
    ['while it was packed', (come: () => void) => ({ meanwhile: come, inQueue })],
    ['by a way back that was under way still', (come: () => void) => ({ meanwhile, inQueue: come })],
  ])('beside another package that came %s is packed anew, and does not put the old one back', async (_, plan) => {
    ;({ meanwhile, inQueue } = plan(once(arrives)))
    expect(await publish()).toBeUndefined()
    expect(done.filter((each) => each.startsWith('beside'))).toEqual(['beside before', 'beside after'])
    expect(took()).toHaveLength(1)
  })

  test('beside a package that is just coming waits for staff to say it again', async () => {
    meanwhile = () => {
      busy = true
    }
    expect(await publish()).toBe('import-running')
    expect(took()).toEqual([])
    expect(await publish(), 'and is not even packed').toBe('import-running')
    expect(done.filter((each) => each === 'clear')).toHaveLength(1)
  })

  test('alone follows whatever came meanwhile', async () => {
    place = { kind: 'alone' }
    meanwhile = () => {
      arrives()
      busy = true
    }
    expect(await publish()).toBeUndefined()
    expect(took()).toHaveLength(1)
  })

  test('says why nothing came of it, in the words that hold for the player’s own disk', async () => {
    outcome = 'disk-full'
    expect(await publish()).toBeUndefined()
    expect(refused).toEqual({ reason: 'no-space', sentence: '' })
    outcome = 'not-now'
    expect(await publish()).toBe('not-now')
    outcome = undefined
    expect(await publish()).toBeUndefined()
    expect(took()).toEqual([])
  })
})
