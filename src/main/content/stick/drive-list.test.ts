import { beforeEach, describe, expect, test } from 'vitest'
import { type DriveKind, driveLister, parseDriveList } from './drive-list.ts'
import type { Mount } from './mount.ts'

// As Windows PowerShell 5.1 prints them: a list, but one drive alone.
const several =
  '[{"DeviceID":"C:","DriveType":3},{"DeviceID":"D:","DriveType":3},{"DeviceID":"E:","DriveType":2},{"DeviceID":"F:","DriveType":5},{"DeviceID":"Z:","DriveType":4}]\r\n'
const alone = '{"DeviceID":"C:","DriveType":3}\r\n'

describe('what Windows says of its drives', () => {
  test('tells those that can be taken out from those that are built in and those that are elsewhere', () => {
    expect(Object.fromEntries(parseDriveList(several) ?? [])).toEqual({
      'C:\\': 'fixed',
      'D:\\': 'fixed',
      'E:\\': 'removable',
      'F:\\': 'elsewhere',
      'Z:\\': 'elsewhere',
    })
    expect(Object.fromEntries(parseDriveList(alone) ?? [])).toEqual({ 'C:\\': 'fixed' })
  })
  test('is not believed where it makes no sense', () => {
    for (const text of ['', 'Get-CimInstance : Access denied', '[]x', '[{"DeviceID":"C:"}]', '{"DeviceID":7}'])
      expect(parseDriveList(text)).toBeUndefined()
  })
})

describe('the drives', () => {
  const roots = ['D:\\', 'E:\\', 'Z:\\']
  let there: readonly string[] = []
  let said: ReadonlyMap<string, DriveKind> | undefined
  let looked: string[] = []
  let asked = 0

  const lister = () =>
    driveLister({
      roots,
      async lookAt(folders) {
        looked = [...folders]
        return folders
          .filter((folder) => there.includes(folder))
          .map((folder): Mount => ({ folder, fileSystem: null, removable: null, readOnly: false, identity: folder }))
      },
      async ask() {
        asked++
        return said
      },
    })
  const told = (mounts: readonly Mount[]) => mounts.map(({ folder, removable }) => [folder, removable])

  beforeEach(() => {
    there = ['D:\\', 'Z:\\']
    said = parseDriveList(several)
    looked = []
    asked = 0
  })

  test('are asked for anew when another one is there, and not at every look', async () => {
    const list = lister()
    expect(told(await list())).toEqual([['D:\\', false]])
    await list()
    const before = asked
    for (let look = 0; look < 5; look++) await list()
    expect(asked).toBe(before)
    there = ['D:\\', 'E:\\', 'Z:\\']
    expect(told(await list())).toEqual([
      ['D:\\', false],
      ['E:\\', true],
    ])
    expect(asked).toBe(before + 1)
  })
  test('on the network are not looked at again', async () => {
    const list = lister()
    await list()
    expect(looked).toEqual(roots)
    await list()
    expect(looked).toEqual(['D:\\', 'E:\\'])
  })
  test('may each be a stick where the system does not say', async () => {
    said = undefined
    expect(told(await lister()())).toEqual([
      ['D:\\', null],
      ['Z:\\', null],
    ])
  })
})
