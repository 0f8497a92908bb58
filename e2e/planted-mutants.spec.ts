import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { planted, plantedEnvironment } from '../tools/mutants/planted-list.ts'
import { repository } from '../tools/setup/folders.ts'
import { runQuietly } from '../tools/setup/run.ts'
import { patchedApplication } from './fixtures/patched-application.ts'

const promises = Array.from({ length: 18 }, (_, place) => `P${place + 1}`)

/** Every test in these files, a line each, as Playwright itself names it: titles that are made of a list included. */
async function listedTests(files: readonly string[]): Promise<readonly string[]> {
  const env = { ...process.env, ...plantedEnvironment }
  // What this run was told is not for the one inside.
  for (const name of Object.keys(env))
    if (/^(TEST_|PLAYWRIGHT_|ASKFIRST_REPORT_FILE|NODE_OPTIONS)/.test(name)) Reflect.deleteProperty(env, name)
  const words = ['test', '-c', join(repository, 'e2e/playwright.config.ts'), '--project=player', '--list']
  const { code, output } = await runQuietly(
    join(repository, 'node_modules/.bin/playwright'),
    [...words, ...files.map((file) => `e2e/${file}`)],
    { env },
  )
  expect(code, output).toBe(0)
  return output.split('\n').map((line) => line.trim())
}

test('P17: there is a mutant for each promise, each still fits the build, and each names a test that is there', async () => {
  // Its own test is the one that looks at the list.
  const broken = [...new Set(planted.map(({ promise }) => promise))]
  expect(broken).toEqual(promises.filter((promise) => promise !== 'P17'))
  const tests = await listedTests([...new Set(planted.map(({ file }) => file))])
  for (const { promise, patches, file, title } of planted) {
    await test.step(promise, async () => {
      expect(patches).not.toEqual([])
      await (await patchedApplication(patches)).remove()
      // By the same rule as it is picked when the mutant is planted.
      const named = tests.filter((line) => line.startsWith(`[player] › ${file}:`) && line.endsWith(title))
      expect(named, `${file}: ${title}`).toHaveLength(1)
    })
  }
})

test('P17, control: a patch that does not fit any more is refused', async () => {
  const [first] = planted
  const patches = (first?.patches ?? []).map((patch) => ({ ...patch, find: `${patch.find} and more` }))
  await expect(patchedApplication(patches)).rejects.toThrow('fits 0 times')
})
