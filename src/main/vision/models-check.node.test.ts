import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { prepareModels } from '../../../tools/models/prepare.ts'
import { modelList } from '../../contract/model-list.ts'
import { modelsProblem } from './models-check.node.ts'

test('P6: takes the known models, and says when one is altered or missing', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'models-'))
  expect(await modelsProblem(directory)).toBe('models-missing')
  await prepareModels(directory)
  expect(await modelsProblem(directory)).toBeUndefined()
  await appendFile(join(directory, modelList.age.weights), ' ')
  expect(await modelsProblem(directory)).toBe('models-altered')
  await rm(join(directory, modelList.detector.manifest))
  expect(await modelsProblem(directory)).toBe('models-missing')
})
