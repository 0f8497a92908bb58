import { readFile } from 'node:fs/promises'
import type { Asset } from '../../../contract/package/package.ts'
import { type Refusal, refusalFor } from '../manifest/refusal.ts'
import { type ItemArchive, openItemArchive } from '../serving/item-archive.node.ts'
import { drawsFromText, pictureIn } from './find-picture.ts'
import { holdsScript, isMarkup, isScript, isStyle } from './find-script.ts'
import type { Scrutiny } from './verify-package.ts'

async function pictureProblem(type: Asset['type'], bytes: Uint8Array): Promise<Refusal | undefined> {
  // Its decoders are large, and few imports need them.
  const { findCode } = await import('./find-code.node.ts')
  const found = await findCode(type, bytes)
  if (found === 'none') return undefined
  return { ...refusalFor('qr-under-signal'), expected: found === 'code' ? 'no-code' : 'readable-picture' }
}

/** What may not be in an HTML item that a camera signal can call: scripts, and codes in its pictures, whatever those are called. */
async function itemProblem(archive: ItemArchive): Promise<Refusal | undefined> {
  for (const path of archive.paths) {
    const named = (refusal: Refusal): Refusal => ({ ...refusal, argument: path })
    if (isScript(path)) return named({ ...refusalFor('script-under-signal'), expected: 'no-script' })
    const bytes = await archive.read(path).catch(() => null)
    if (bytes === null) return named({ ...refusalFor('html-item-invalid'), expected: 'sound-zip' })
    if (!bytes) continue
    if (isMarkup(path) && holdsScript(new TextDecoder().decode(bytes))) {
      return named({ ...refusalFor('script-under-signal'), expected: 'no-script' })
    }
    if ((isMarkup(path) || isStyle(path)) && drawsFromText(new TextDecoder().decode(bytes))) {
      return named({ ...refusalFor('qr-under-signal'), expected: 'picture-in-file' })
    }
    const picture = pictureIn(path, bytes)
    if (picture === 'other') return named({ ...refusalFor('qr-under-signal'), expected: 'readable-picture' })
    const problem = picture && (await pictureProblem(picture, bytes))
    if (problem) return named(problem)
  }
  return undefined
}

/**
 * Looks into a whole asset whose digest matched: an HTML item must be a sound archive; what a camera signal can call
 * holds no script and no code that a phone reads (P11). A refusal's argument is the file in an HTML item that it lies with.
 */
export async function lookInto(file: string, { asset, underSignal }: Scrutiny): Promise<Refusal | undefined> {
  if (asset.type !== 'application/zip') {
    return underSignal && asset.type.startsWith('image/') ? pictureProblem(asset.type, await readFile(file)) : undefined
  }
  const opened = await openItemArchive(file)
  if (!opened.ok) return opened.refusal
  try {
    return underSignal ? await itemProblem(opened.value) : undefined
  } finally {
    await opened.value.close()
  }
}

/** Whether `lookInto` needs the asset's bytes at all. */
export function needsLook({ asset, underSignal }: Scrutiny): boolean {
  return asset.type === 'application/zip' || (underSignal && asset.type.startsWith('image/'))
}
