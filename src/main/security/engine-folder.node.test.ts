import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freshEngineFolder, freshWatchFolder, removeEngineFolderOf } from './engine-folder.node.ts'

let world: string
const at = (name: string): string => join(world, name)
beforeEach(() => {
  world = mkdtempSync(join(tmpdir(), 'askfirst-engine-test-'))
  for (const name of ['memory', 'temporary']) mkdirSync(at(name))
})
afterEach(() => rmSync(world, { recursive: true, force: true }))

/** The folder of one run, with what the engine wrote there. */
function run(environment: NodeJS.ProcessEnv = { XDG_RUNTIME_DIR: at('memory') }, data = at('data')) {
  const made = freshEngineFolder(data, environment, at('temporary'))
  if (made) writeFileSync(join(made.folder, 'Preferences'), '{}')
  return made
}
const left = () => ['memory', 'temporary'].flatMap((name) => readdirSync(at(name)).map((each) => join(at(name), each)))

describe.skipIf(process.platform === 'win32')('what the engine writes for itself', () => {
  test('lies in memory where the system has a folder there, else in the temporary one, and nobody else may read it', () => {
    const made = run()
    expect(made && [dirname(made.folder), statSync(made.folder).mode & 0o777]).toEqual([at('memory'), 0o700])
    expect(dirname(run({})?.folder ?? '')).toBe(at('temporary'))
    expect(dirname(run({ XDG_RUNTIME_DIR: at('nowhere') })?.folder ?? '')).toBe(at('temporary'))
  })

  test('goes at the end, and what a run left that was killed goes at the next start, wherever it lay', () => {
    run()?.remove()
    expect(left()).toEqual([])
    const [killed, other] = [run({}), run({}, at('another folder'))]
    const next = run()
    expect(new Set(left())).toEqual(new Set([other?.folder, next?.folder]))
    expect(existsSync(killed?.folder ?? '')).toBe(false)
  })

  test('that a player which ended could not remove, whoever ran it removes, and no other folder', () => {
    const made = run()
    const other = run({}, at('another folder'))
    removeEngineFolderOf(process.pid + 1, at('data'), { XDG_RUNTIME_DIR: at('memory') }, at('temporary'))
    expect(left()).toHaveLength(2)
    removeEngineFolderOf(process.pid, at('data'), { XDG_RUNTIME_DIR: at('memory') }, at('temporary'))
    expect([existsSync(made?.folder ?? ''), left()]).toEqual([false, [other?.folder]])
  })

  test('for whoever watches lies apart, stays while that lives, and goes with the next one that watches', () => {
    const watch = () => freshWatchFolder(at('data'), {}, at('temporary'))
    const [first, player, second] = [watch(), run({}), watch()]
    expect(new Set(left())).toEqual(new Set([first?.folder, player?.folder, second?.folder]))
    // A number that no process of this system can have.
    const ended = first?.folder.replace(`-${process.pid}-`, '-99999999-') ?? ''
    renameSync(first?.folder ?? '', ended)
    const third = watch()
    expect(new Set(left())).toEqual(new Set([player?.folder, second?.folder, third?.folder]))
    third?.remove()
    expect(existsSync(third?.folder ?? '')).toBe(false)
  })

  test('has no folder of its own where none can be made', () => {
    expect(freshEngineFolder(at('data'), {}, at('nowhere'))).toBeUndefined()
  })
})
