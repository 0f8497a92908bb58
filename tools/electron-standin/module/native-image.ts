import { assemble } from '../refusal.ts'

export type NativeImageSurface = Pick<Electron.NativeImage, 'toPNG' | 'isEmpty' | 'toDataURL'> & {
  getSize(): Electron.Size
}

/** The part of a NativeImage that a screenshot needs. @param png a whole PNG file, or nothing */
export function createNativeImage(png: Buffer): NativeImageSurface {
  return assemble(
    'NativeImage',
    {},
    {
      toPNG: () => png,
      isEmpty: () => png.length === 0,
      toDataURL: () => `data:image/png;base64,${png.toString('base64')}`,
      // Width and height stand at fixed places in a PNG's first chunk (IHDR).
      getSize: () =>
        png.length === 0 ? { width: 0, height: 0 } : { width: png.readUInt32BE(16), height: png.readUInt32BE(20) },
    },
  )
}
