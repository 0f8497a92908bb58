import { sizeText } from './words/sizes.ts'

/** The largest file that FAT32 holds, as most sticks are sold. */
const fat32Bytes = 4 * 1024 ** 3 - 1

type PackedFile = { readonly path: string; readonly bytes: number }

/** What to say of a packed file that a stick with FAT32 cannot hold; undefined: it can. `assets`: what is in it. */
export function stickWarning(bytes: number, assets: readonly PackedFile[]): string | undefined {
  if (bytes <= fat32Bytes) return undefined
  const large = 'This file is larger than 4 GiB, which a stick with FAT32 cannot hold.'
  const largest = assets.find((asset) => asset.bytes > fat32Bytes)
  if (largest) return `${large} Take a stick with exFAT: ${largest.path} alone is ${sizeText(largest.bytes)}.`
  return `${large} Take a stick with exFAT, or copy the folder itself to the stick under the name askfirst.`
}
