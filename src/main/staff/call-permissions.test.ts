import { expect, test } from 'vitest'
import { settingsCalls } from '../../contract/calls/calls.ts'
import type { StaffRole } from '../../contract/calls/events.ts'
import { type Settings, settingsChangeSchema } from '../../contract/settings/settings.ts'
import type { CallHandlers } from '../ipc/call-handling.ts'
import { callPermissions, changePermissions, guardCalls, type Permission } from './call-permissions.ts'

type Name = keyof typeof callPermissions
type Group = keyof typeof changePermissions

const names = Object.keys(settingsCalls) as Name[]
const groups = Object.keys(settingsChangeSchema.shape) as Group[]
const withPermission = (permission: Permission) => names.filter((name) => callPermissions[name] === permission)

/** Every call of the window, made by somebody: what was answered, and what was really done. */
async function makeCalls(who: StaffRole | 'nobody', called: readonly Name[], argument: unknown = {}) {
  const done: string[] = []
  const handlers = Object.fromEntries(names.map((name) => [name, () => void done.push(name)]))
  const guarded = guardCalls(handlers as unknown as CallHandlers<'settings'>, {
    state: () => (who === 'nobody' ? 'locked' : 'open'),
    role: () => (who === 'nobody' ? null : who),
    active: () => {},
  })
  const answers = await Promise.all(called.map((name) => guarded[name](argument as never)))
  return { done, answers: new Set(answers) }
}

test('a staff session is refused on every call that is the manager’s, and nothing of it is done', async () => {
  const theirs = withPermission('manager')
  expect(theirs.length).toBeGreaterThan(20)
  expect(await makeCalls('staff', theirs)).toEqual({ done: [], answers: new Set(['manager-only']) })
  expect(await makeCalls('manager', theirs)).toEqual({ done: theirs, answers: new Set([undefined]) })
})

test('with no PIN said, nothing is done but what anyone may', async () => {
  const others = [...withPermission('staff'), ...withPermission('manager')]
  expect(await makeCalls('nobody', others)).toEqual({ done: [], answers: new Set(['locked']) })
  const free = withPermission('anyone')
  expect((await makeCalls('nobody', free)).done).toEqual(free)
  expect(free.length + others.length).toBe(names.length)
})

test('the staff PIN opens nothing that decides on trust, PINs, asking, camera or the player itself', async () => {
  const kept: readonly Name[] = [
    ...(['addKey', 'removeKey', 'chooseInbox', 'forgetSubjects'] as const),
    ...(['changePin', 'setStaffPin', 'removeStaffPin', 'renewRecovery', 'recoveryNoted'] as const),
    ...(['setUpZone', 'train', 'listKept', 'saveDocument', 'copyToStick'] as const),
    ...([
      'readLog',
      'saveSupport',
      'saveSettings',
      'restoreSettings',
      'restart',
      'factoryReset',
      'takeUpdate',
    ] as const),
  ]
  expect(await makeCalls('staff', kept)).toEqual({ done: [], answers: new Set(['manager-only']) })
  expect(groups.filter((group) => changePermissions[group] === 'staff')).toEqual(['sound'])
})

test('without a PIN somebody may come in, go away, and take the camera away, and do nothing else', () => {
  expect(withPermission('anyone').toSorted()).toEqual(
    [
      ...['ready', 'active', 'choosePin', 'unlock', 'recoverPin', 'lock', 'close'],
      ...['endSession', 'personalizationOff', 'endZoneSetup'],
    ].toSorted(),
  )
})

test('staff do what is theirs', async () => {
  const theirs = withPermission('staff')
  expect((await makeCalls('staff', theirs)).done).toEqual(theirs)
})

test.each(groups)(
  'a change of %s is made by whoever may change that group, and never along with another',
  async (group) => {
    const mayStaff = changePermissions[group] === 'staff'
    const change = (...changed: (keyof Settings)[]) => Object.fromEntries(changed.map((name) => [name, {}]))
    expect((await makeCalls('staff', ['change'], change(group))).done).toEqual(mayStaff ? ['change'] : [])
    expect((await makeCalls('staff', ['change'], change('sound', group, 'shop'))).done).toEqual([])
    expect((await makeCalls('manager', ['change'], change(group))).done).toEqual(['change'])
  },
)
