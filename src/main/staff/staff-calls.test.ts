import { describe, expect, test } from 'vitest'
import { callsDesk } from './staff-calls.fixture.ts'
import { secret } from './staff-view-parts.fixture.ts'

describe('the calls of the settings window', () => {
  test('an update of the player is taken with the PIN alone, and called off without it', async () => {
    const { calls, done } = callsDesk()
    const taken = { version: '0.2.0', pin: secret }
    expect(await calls.takeUpdate(taken)).toBe('locked')
    await calls.unlock({ pin: secret })
    expect(await calls.takeUpdate({ ...taken, pin: '0000' })).toBe('pin-wrong')
    expect(done).not.toContain('takeUpdate 0.2.0')
    expect(await calls.takeUpdate(taken)).toBeUndefined()
    await calls.cancelUpdate({})
    expect(done.slice(-2)).toEqual(['takeUpdate 0.2.0', 'cancelUpdate'])
  })

  test('the folder that is watched is kept as the system writes it, and not at all where it lies nowhere', async () => {
    const { calls, settings } = callsDesk()
    await calls.unlock({ pin: secret })
    expect(await calls.change({ content: { inbox: 'file:/srv/in' } })).toBeUndefined()
    expect(settings().content.inbox).toBe('/srv/in')
    expect(await calls.change({ content: { inbox: 'in' } })).toBe('path-invalid')
    expect(settings().content.inbox).toBe('/srv/in')
    expect(await calls.change({ content: { inbox: '' } })).toBeUndefined()
    expect(settings().content.inbox).toBe('')
  })

  test('nothing changes while it is locked, but personalization turns off and a session ends', async () => {
    const { calls, done, settings } = callsDesk()
    expect(await calls.change({ personalization: { enabled: true } })).toBe('locked')
    expect(await calls.personalizationOff({})).toBeUndefined()
    expect(settings().personalization.enabled).toBe(false)
    expect(await calls.change({ personalization: { enabled: true } })).toBe('locked')
    await calls.endSession({})
    expect(done).toEqual(['end'])
  })

  test('reports go onto a stick after the PIN alone, asked for once more', async () => {
    const { calls, done } = callsDesk()
    const copy = (pin: string) => calls.copyToStick({ stick: 'one', what: ['plays'], language: 'de', pin })
    expect(await copy(secret)).toBe('locked')
    await calls.unlock({ pin: secret })
    expect(await copy('0000')).toBe('pin-wrong')
    expect(done).toEqual([])
    expect(await copy(secret)).toBeUndefined()
    expect(done).toEqual(['copyToStick plays'])
  })

  test('nothing is started while it is locked; marking the area ends at any time', async () => {
    const { calls, done } = callsDesk()
    const start = async () => [
      await calls.setUpZone({}),
      await calls.train({ on: true }),
      await calls.runSelfTest({}),
      await calls.listKept({}),
      await calls.saveDocument({ document: 'staff-card', language: 'de', folder: 'documents' }),
    ]
    expect(await start()).toEqual(Array(5).fill('locked'))
    await calls.endZoneSetup({})
    expect(done).toEqual(['endZoneSetup'])
    await calls.unlock({ pin: secret })
    expect(await start()).toEqual(Array(5).fill(undefined))
    expect(done).toEqual(['endZoneSetup', 'setUpZone', 'train', 'runSelfTest', 'listKept', 'saveDocument'])
  })

  test('everything is deleted only by who is in and says the PIN once more', async () => {
    const { calls, done } = callsDesk()
    expect(await calls.factoryReset({ pin: secret })).toBe('locked')
    await calls.unlock({ pin: secret })
    expect(await calls.factoryReset({ pin: '0000' })).toBe('pin-wrong')
    expect(done).toEqual([])
    expect(await calls.factoryReset({ pin: secret })).toBeUndefined()
    expect(done).toEqual(['factoryReset'])
  })

  test('nothing is done with packages while it is locked, and one that staff have to allow asks for the PIN once more', async () => {
    const { calls, done } = callsDesk()
    const from = 'a'.repeat(64)
    const act = async () => [
      await calls.lookAtContent({}),
      await calls.rollBack({ from }),
      await calls.rollForward({ from }),
      await calls.choosePackage({ kind: 'file' }),
      await calls.offerPackage({ path: '/a' }),
      await calls.reconsiderPackage({}),
      await calls.dismissPackage({}),
      await calls.cancelImport({}),
      await calls.addKey({ text: 'key' }),
      await calls.removeKey({ line: 'key' }),
      await calls.chooseInbox({}),
      await calls.cleanUp({}),
      await calls.checkStore({}),
      await calls.cancelStoreCheck({}),
    ]
    expect(await act()).toEqual(Array(14).fill('locked'))
    expect(await calls.confirmPackage({ manifestSha256: from, pin: secret })).toBe('locked')
    expect(done).toEqual([])
    await calls.unlock({ pin: secret })
    expect(await act()).toEqual(Array(14).fill(undefined))
    expect(done).toHaveLength(14)
    expect(await calls.confirmPackage({ manifestSha256: from, pin: '0000' })).toBe('pin-wrong')
    expect(done).not.toContain('confirmPackage')
    expect(await calls.confirmPackage({ manifestSha256: from, pin: secret })).toBeUndefined()
    expect(done.at(-1)).toBe('confirmPackage')
  })

  test('the editor is closed while the window is locked: nothing is copied, published or saved', async () => {
    const { calls, done } = callsDesk()
    const act = async () => [
      await calls.lookAtPlaylists({}),
      await calls.openPlaylist({ playlist: 'lunch' }),
      await calls.addMedia({ paths: ['/a'] }),
      await calls.chooseMedia({}),
      await calls.addFromStick({ folder: '/media/a' }),
      await calls.changeDraft({ title: 'Lunch' }),
      await calls.undoDraft({}),
      await calls.clearDraft({}),
      await calls.editPlaylist({ playlist: 'lunch' }),
      await calls.publishDraft({}),
      await calls.takePlaylistOut({ playlist: 'own-1' }),
      await calls.saveDraft({ folder: 'documents', sign: null }),
      await calls.cancelDraftWork({}),
    ]
    expect(await act()).toEqual(Array(13).fill('locked'))
    expect(done).toEqual([])
    await calls.unlock({ pin: secret })
    expect(await act()).toEqual(Array(13).fill(undefined))
    expect(done).toHaveLength(13)
  })

  test('with the PIN, changes are taken, and wrong ones refused with their reason', async () => {
    const { calls, settings } = callsDesk()
    expect(await calls.unlock({ pin: 'no' })).toBe('pin-wrong')
    expect(await calls.unlock({ pin: secret })).toBeUndefined()
    expect(await calls.change({ shop: { name: 'Corner' } })).toBeUndefined()
    expect(settings().shop.name).toBe('Corner')
    expect(await calls.change({ screen: { diagonalInches: 1 } })).toBe('setting-invalid')
  })

  test('closing locks', async () => {
    const { access, calls, done } = callsDesk()
    await calls.unlock({ pin: secret })
    await calls.close({})
    expect(access.state()).toBe('locked')
    expect(done).toEqual(['close'])
  })
})
