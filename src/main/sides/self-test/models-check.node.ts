import { type SelfTestTrial, trial } from '../../personalization/self-test.ts'
import { modelsProblem } from '../../vision/models-check.node.ts'

type ReadModel = (file: string) => Promise<Uint8Array>

const altered = async (read: ReadModel, file: string): Promise<Uint8Array> => {
  const bytes = Uint8Array.from(await read(file))
  bytes[0] = (bytes[0] ?? 0) ^ 1
  return bytes
}

/** P6: the models are those of the list, byte for byte. */
export function modelsCheck(directory: string, read: ReadModel): SelfTestTrial {
  return trial('models', 'P6', async (given) => (await modelsProblem(directory, given)) === undefined, read, [
    (file) => altered(read, file),
  ])
}
