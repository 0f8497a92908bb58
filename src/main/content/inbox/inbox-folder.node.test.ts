import * as files from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { inboxMoves, lookIntoInbox } from './inbox-folder.node.ts'

/** What somebody else does as soon as the player has done one of these steps at a path. */
let meanwhile: { readonly step: string; readonly path: string; readonly work: () => Promise<void> } | undefined

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof files>()
  type Step = (path: string, ...rest: unknown[]) => Promise<unknown>
  const followed = (step: 'mkdir' | 'open' | 'readdir' | 'unlink') => {
    const begin = real[step] as unknown as Step
    return async (path: string, ...rest: unknown[]) => {
      if (step === 'readdir' && path.endsWith('denied')) throw Object.assign(new Error('no'), { code: 'EACCES' })
      const done = begin(path, ...rest)
      const result = await done.catch(() => undefined)
      if (meanwhile && meanwhile.step === step && path.endsWith(meanwhile.path)) {
        const { work } = meanwhile
        meanwhile = undefined
        await work()
      }
      return result === undefined ? done : result
    }
  }
  return {
    ...real,
    mkdir: followed('mkdir'),
    open: followed('open'),
    readdir: followed('readdir'),
    unlink: followed('unlink'),
  }
})

const { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } = files

let inbox = ''
let own = ''

beforeEach(async () => {
  inbox = await mkdtemp(join(tmpdir(), 'askfirst-inbox-'))
  own = await mkdtemp(join(tmpdir(), 'askfirst-data-'))
  await mkdir(join(own, 'shop'))
  await writeFile(join(own, 'shop/settings.json'), 'the player’s own')
  await writeFile(join(own, 'shop.reason.txt'), 'the player’s own')
  await mkdir(join(inbox, 'shop'))
  await writeFile(join(inbox, 'shop/manifest.json'), '{}')
})

const asItWas = async (): Promise<void> => {
  expect(meanwhile).toBeUndefined()
  expect((await readdir(own, { recursive: true })).sort()).toEqual(['shop', 'shop.reason.txt', 'shop/settings.json'])
  expect(await readFile(join(own, 'shop/settings.json'), 'utf8')).toBe('the player’s own')
  expect(await readFile(join(own, 'shop.reason.txt'), 'utf8')).toBe('the player’s own')
}

const moved = { taken: () => inboxMoves.taken(inbox, 'shop'), refused: () => inboxMoves.refused(inbox, 'shop', 'x') }

describe.runIf(process.platform === 'linux')('a link that takes the place of a folder while something is moved', () => {
  test.each([
    ['taken', 'mkdir'],
    ['taken', 'open'],
    ['refused', 'mkdir'],
    ['refused', 'open'],
  ] as const)('to %s, after %s, leads nowhere', async (place, step) => {
    const swap = async (): Promise<void> => {
      await rename(join(inbox, place), join(inbox, 'aside'))
      await symlink(own, join(inbox, place))
    }
    meanwhile = { step, path: `/${place}`, work: swap }
    await moved[place]().catch(() => undefined)
    expect((await lstat(join(inbox, place))).isSymbolicLink()).toBe(true)
    await asItWas()
    // What could not be moved is moved the next time.
    if ((await readdir(inbox)).includes('shop')) await moved[place]()
  })
  test.each(['taken', 'refused'] as const)('within what lay in %s before goes as a link', async (place) => {
    await mkdir(join(inbox, place, 'shop/deep'), { recursive: true })
    await writeFile(join(inbox, place, 'shop/deep/settings.json'), 'x')
    const swap = async (): Promise<void> => {
      await rm(join(inbox, place, 'shop/deep'), { recursive: true })
      await symlink(join(own, 'shop'), join(inbox, place, 'shop/deep'))
    }
    meanwhile = { step: 'unlink', path: '/deep', work: swap }
    await moved[place]().catch(() => undefined)
    await asItWas()
    if ((await readdir(inbox)).includes('shop')) await moved[place]()
    expect(await readdir(join(inbox, place, 'shop'))).toEqual(['manifest.json'])
  })
})

test('a folder that nobody lets us look into is told as a package, whose import says why', async () => {
  await mkdir(join(inbox, 'denied'))
  const seen = async () => new Map((await lookIntoInbox(inbox)).map(({ name, kind, stamp }) => [name, { kind, stamp }]))
  const before = await seen()
  expect(before.get('denied')?.kind).toBe('package')
  expect((await seen()).get('denied')).toEqual(before.get('denied'))
  await files.chmod(join(inbox, 'denied'), 0o700)
  expect((await seen()).get('denied')?.stamp).not.toBe(before.get('denied')?.stamp)
})
