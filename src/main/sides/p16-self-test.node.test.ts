import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { prepareModels } from '../../../tools/models/prepare.ts'
import { createSessionMachine } from '../personalization/session.machine.ts'
import { ownSubjects, type SelfTestSubjects, selfTestTrials } from './self-test-checks.node.ts'

let models = ''
beforeAll(async () => {
  models = await mkdtemp(join(tmpdir(), 'self-test-'))
  await prepareModels(models)
})

async function outcomes(subjects: SelfTestSubjects, directory = models) {
  const results: Record<string, string> = {}
  for (const { check, run } of selfTestTrials(directory, subjects)) results[check] = await run()
  return results
}

const broken = (results: Record<string, string>) => Object.keys(results).filter((check) => results[check] === 'broken')

describe('P16: what the player tries on itself', () => {
  test('holds as it is built', async () => {
    expect(broken(await outcomes(ownSubjects))).toEqual([])
  })

  test.each<[string, Partial<SelfTestSubjects>]>([
    ['permissions', { mayHavePermission: () => true }],
    ['permissions', { mayHavePermission: () => false }],
    ['permissions', { mayHavePermission: (asked) => ownSubjects.mayHavePermission({ ...asked, isMainFrame: true }) }],
    [
      'permissions',
      { mayHavePermission: (asked) => ownSubjects.mayHavePermission({ ...asked, sessionMayUseCamera: true }) },
    ],
    [
      'sign',
      { createSessionMachine: (questions) => createSessionMachine(questions).provide({ delays: { signGap: 5_000 } }) },
    ],
    [
      'sign',
      {
        createSessionMachine: (questions) =>
          createSessionMachine(questions).provide({ guards: { signShown: () => true } }),
      },
    ],
    ['network', { mayRequest: (url) => ownSubjects.mayRequest(url) || url.startsWith('ws:') }],
    ['network', { pageHeaders: () => ownSubjects.pageHeaders('capture') }],
    ['zone', { zoneInFrame: (area, _rotation, mirror, frame) => ownSubjects.zoneInFrame(area, 90, mirror, frame) }],
    ['zone', { zoneInFrame: () => ({ x: 300, y: 200, width: 1, height: 1 }) }],
    [
      'records',
      {
        createRecordBorder: (task, purposes) => {
          const border = ownSubjects.createRecordBorder(task, purposes)
          let at = 0
          return {
            accept(message) {
              at += 1_000
              return border.accept(message, at)
            },
          }
        },
      },
    ],
    [
      'records',
      {
        createRecordBorder: (task, purposes) => {
          const border = ownSubjects.createRecordBorder(task, purposes)
          const known = ({ box: _box, ...record }: Record<string, unknown>) => record
          return { accept: (message, at) => border.accept(known(message as Record<string, unknown>), at) }
        },
      },
    ],
    [
      'records',
      {
        createRecordBorder: (task, purposes) => {
          const border = ownSubjects.createRecordBorder(task, purposes)
          const plain = ({ picture: _picture, ...record }: Record<string, unknown>) => record
          return { accept: (message, at) => border.accept(plain(message as Record<string, unknown>), at) }
        },
      },
    ],
  ])('control: finds %s broken, and nothing else', async (check, change) => {
    expect(broken(await outcomes({ ...ownSubjects, ...change }))).toEqual([check])
  })

  test.runIf(process.platform === 'linux')('control: finds a watch broken that sees nothing', async () => {
    const blind = { lookAtCameras: () => ({ sight: 'watching' as const, processes: [] }) }
    expect(broken(await outcomes({ ...ownSubjects, ...blind }))).toEqual(['camera-watch'])
  })

  test('where open files cannot be read, says that this was not tried', async () => {
    const dark = { lookAtCameras: () => ({ sight: 'cannot-see' as const, processes: [] }) }
    expect(await outcomes({ ...ownSubjects, ...dark })).toMatchObject({ 'camera-watch': 'not-tried' })
  })

  test('control: finds a model that is another file, and one that is gone', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'self-test-altered-'))
    expect(broken(await outcomes(ownSubjects, directory))).toEqual(['models'])
    await prepareModels(directory)
    await writeFile(join(directory, 'age_model.bin'), 'another')
    expect(broken(await outcomes(ownSubjects, directory))).toEqual(['models'])
  })
})
