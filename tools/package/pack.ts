import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { flipFuses } from '@electron/fuses'
import { Arch, build, Platform } from 'electron-builder'
import { repository } from '../setup/folders.ts'
import { readPackedFiles } from './archive.ts'
import { builderConfig } from './builder-config.ts'
import { fuses } from './fuses.ts'
import { packedProblems } from './packed-files.ts'
import { readLicences, readStandardTexts } from './read-licences.ts'
import { layOutStandIn } from './stand-in-engine.ts'
import { thirdPartyNotice, withoutLicence } from './third-party.ts'

export type PackOrder = {
  readonly system: 'debian' | 'windows'
  /** `stand-in`: for tests of the package alone, never for a shop. A folder: Electron's distribution, already there. */
  readonly engine: 'electron' | 'stand-in' | { readonly folder: string }
  readonly output: string
  readonly updateKey: string | undefined
}

/** What cannot be given away: the packing ends, and says why. */
export class NotFitToPack extends Error {}

function engineFolder({ engine, output }: PackOrder): string | undefined {
  if (engine === 'electron') return undefined
  if (engine !== 'stand-in') return engine.folder
  const folder = join(output, 'stand-in')
  layOutStandIn(folder)
  return folder
}

/** Writes the notice, looks at everything that was packed, and sets the fuses. Throws `NotFitToPack`. */
async function complete(folder: string, { system, engine }: PackOrder): Promise<void> {
  const resources = join(folder, 'resources')
  const licences = readLicences(join(resources, 'app.asar'), readPackedFiles(resources).inArchive)
  const standard = readStandardTexts()
  const unlicensed = withoutLicence(licences, standard)
  if (unlicensed.length > 0) throw new NotFitToPack(`No licence for:\n${unlicensed.join('\n')}`)
  writeFileSync(join(resources, 'THIRD-PARTY.txt'), thirdPartyNotice(licences, standard))
  const problems = packedProblems(readPackedFiles(resources))
  if (problems.length > 0) throw new NotFitToPack(`Not fit to be packed:\n${problems.join('\n')}`)
  if (engine !== 'stand-in') await flipFuses(join(folder, system === 'windows' ? 'Askfirst.exe' : 'askfirst'), fuses)
}

/** Packs the built application with an engine. Resolves to the folder that holds both. */
export async function pack(order: PackOrder): Promise<string> {
  const { system, output, updateKey } = order
  let packed = ''
  await build({
    projectDir: repository,
    targets: (system === 'windows' ? Platform.WINDOWS : Platform.LINUX).createTarget(
      system === 'windows' ? 'nsis' : 'dir',
      Arch.x64,
    ),
    publish: 'never',
    config: builderConfig({
      output,
      engine: engineFolder(order),
      updateKey,
      async packed(folder) {
        packed = folder
        await complete(folder, order)
      },
    }),
  })
  return packed
}
