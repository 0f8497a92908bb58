import { mkdtemp, readdir, readFile, readlink, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { modelList } from '../src/contract/model-list.ts'
import { forbiddenIn, weightBytes } from '../src/contract/model-powers.ts'
import { dismiss, openSession } from './fixtures/open-session.ts'
import { recordPage } from './fixtures/page-record.ts'
import { patchedApplication } from './fixtures/patched-application.ts'
import { patience } from './fixtures/patience.ts'
import { pressInvitation, readingMilliseconds, sentences, stop } from './fixtures/person.ts'
import { builtApplication, startPlayer } from './fixtures/player.ts'
import { sceneFile } from './scenes/make-scenes.ts'

const models = join(builtApplication, 'out/models')
const dependency = join(dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')), 'model')
const allowed: readonly string[] = Object.values(modelList).flatMap(({ manifest, weights }) => [manifest, weights])
const isModel = (file: string): boolean => /\.bin$|weights_manifest\.json$|\.(onnx|tflite|pb|h5)$/.test(file)

test('P6: no weight that is built can tell a person, a sex or an emotion', async () => {
  expect((await readdir(models)).toSorted()).toEqual(allowed.toSorted())
  for (const { manifest, weights } of Object.values(modelList)) {
    const text = await readFile(join(models, manifest), 'utf8')
    expect(forbiddenIn(text), manifest).toEqual([])
    expect((await stat(join(models, weights))).size, weights).toBe(weightBytes(text))
  }
  const built = await readdir(join(builtApplication, 'out'), { recursive: true })
  expect(built.filter((file) => isModel(file) && dirname(file) !== 'models')).toEqual([])
})

test('control: the weights that are not built are recognised for what they are', async () => {
  const findings = async (name: string) =>
    forbiddenIn(await readFile(join(dependency, `${name}-weights_manifest.json`), 'utf8')).join('\n')
  expect(await findings('age_gender_model')).toContain('fc/gender/weights: sex')
  expect(await findings('face_recognition_model')).toContain('128 figures, as for identity')
  expect(await findings('face_expression_model')).toContain('seven, as for emotions')
})

/** Writes down which files the vision process reads, before any of its own code runs. */
const readsInto = (file: string): string => `
import recordedFiles from 'node:fs'
import { syncBuiltinESMExports as recordFromNowOn } from 'node:module'
for (const [owner, names] of [
  [recordedFiles.promises, ['readFile', 'open']],
  [recordedFiles, ['readFileSync', 'openSync', 'readFile', 'open', 'createReadStream']],
]) {
  for (const name of names) {
    const original = owner[name]
    owner[name] = (path, ...rest) => {
      recordedFiles.appendFileSync(${JSON.stringify(file)}, String(path) + '\\n')
      return original.call(owner, path, ...rest)
    }
  }
}
recordFromNowOn()
`

test('P6: the vision process reads the models of the agreed purposes, and no other', async () => {
  test.setTimeout(120_000)
  const directory = await mkdtemp(join(tmpdir(), 'askfirst-reads-'))
  const file = join(directory, 'reads')
  const patched = await patchedApplication([
    ...patience,
    {
      file: 'main/vision.js',
      find: 'removeNetworkGlobals(globalThis);',
      replace: `${readsInto(file)}removeNetworkGlobals(globalThis);`,
    },
  ])
  const player = await startPlayer({
    application: patched.directory,
    camera: await sceneFile('stays', 7),
    offersAge: true,
  })
  const modelsRead = async (): Promise<string[]> => {
    const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').filter(isModel)
    await rm(file, { force: true })
    return lines.map((line) => basename(line)).toSorted()
  }
  try {
    const page = await player.page()
    const { detector, landmarks, age } = modelList
    const always = [detector.manifest, detector.weights, landmarks.manifest, landmarks.weights]

    await test.step('without the age', async () => {
      await recordPage(page)
      await openSession(page, 'searching')
      await player.statusWhen(({ engine }) => engine !== null)
      const [vision] = await player.visionProcesses()
      expect([...new Set(await modelsRead())]).toEqual(always.toSorted())
      const maps = await readFile(`/proc/${vision}/maps`, 'utf8')
      const opened = await Promise.all(
        (await readdir(`/proc/${vision}/fd`)).map((name) => readlink(`/proc/${vision}/fd/${name}`).catch(() => '')),
      )
      const held = [...maps.split('\n').map((line) => line.split(/\s+/).slice(5).join(' ')), ...opened]
      expect(held.filter(isModel).filter((path) => !allowed.includes(basename(path)))).toEqual([])
      await stop(page)
    })

    await test.step('with the age, once that was agreed to as well', async () => {
      await dismiss(page)
      await pressInvitation(page)
      await page.getByRole('switch').click()
      await page.waitForTimeout(readingMilliseconds)
      await page.getByRole('button', { name: sentences.de.yes }).click()
      await expect.poll(async () => (await readFile(file, 'utf8').catch(() => '')).includes(age.weights)).toBe(true)
      await expect(page.getByRole('button', { name: sentences.de.stop }).first()).toBeVisible()
      expect([...new Set(await modelsRead())]).toEqual([...always, age.manifest, age.weights].toSorted())
      await stop(page)
    })
  } finally {
    await player.close()
    await patched.remove()
    await rm(directory, { recursive: true, force: true })
  }
})
