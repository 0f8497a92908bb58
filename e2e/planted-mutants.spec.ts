import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { planted } from '../tools/mutants/planted-list.ts'
import { patchedApplication } from './fixtures/patched-application.ts'

const promises = Array.from({ length: 18 }, (_, place) => `P${place + 1}`)

test('P17: there is a mutant for each promise, each still fits the build, and each names a test that is there', async () => {
  // Its own test is the one that looks at the list.
  expect(planted.map(({ promise }) => promise)).toEqual(promises.filter((promise) => promise !== 'P17'))
  for (const { promise, patches, file, title } of planted) {
    await test.step(promise, async () => {
      expect(patches).not.toEqual([])
      await (await patchedApplication(patches)).remove()
      const spec = await readFile(join(import.meta.dirname, file), 'utf8')
      // Some titles are made of a list: then at least the first words of one must be there.
      expect(spec).toContain(
        title
          .replace(/^P\d+: /, '')
          .split(/[:(]/)[0]
          ?.trim()
          .split(' ')
          .slice(-3)
          .join(' '),
      )
    })
  }
})

test('P17, control: a patch that does not fit any more is refused', async () => {
  const [first] = planted
  const patches = (first?.patches ?? []).map((patch) => ({ ...patch, find: `${patch.find} and more` }))
  await expect(patchedApplication(patches)).rejects.toThrow('fits 0 times')
})
