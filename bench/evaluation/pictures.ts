import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { startFfmpeg } from '../../e2e/scenes/ffmpeg.ts'
import { realNetworks } from '../../e2e/scenes/run-scene.ts'
import { acquireScore, sizeOf, squareAround } from '../../src/vision/face.ts'
import { type Picture, wholeOf } from '../../src/vision/picture.ts'
import { alignedSquare, bandOf, farthestYaw } from '../../src/vision/signals/age.ts'
import { yawOf } from '../../src/vision/signals/attention.ts'
import { wholeSize } from '../../src/vision/tracking/window.ts'

export type SinglePictures = {
  readonly picture: string
  /** Faces that people see in it, and that the network found. */
  readonly faces: number
  readonly found: number
  readonly straight: number
  readonly bands: Record<ReturnType<typeof bandOf>, number>
}

const demo = join(dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')), 'demo')
/** How many faces there are in each, counted by eye; one of the second is seen from the side. */
const facesIn = [3, 3, 3, 4, 5, 4]
const height = 480

async function readPicture(file: string): Promise<Picture> {
  const words = ['-i', file, '-vf', `scale=-2:${height}`, '-f', 'rawvideo', '-pix_fmt', 'rgb24']
  const pixels = new Uint8Array(await startFfmpeg(words).end())
  return { width: pixels.length / 3 / height, height, pixels }
}

/** Looks at each demo picture of the face-api package once, as the search does, without any track. */
export async function lookAtPictures(): Promise<readonly SinglePictures[]> {
  const networks = await realNetworks()
  const looked: SinglePictures[] = []
  for (const [index, faces] of facesIn.entries()) {
    const name = `sample${index + 1}.jpg`
    const picture = await readPicture(join(demo, name))
    const found = await networks.faces(picture, wholeOf(picture), wholeSize, acquireScore)
    const bands = { unknown: 0, '30-54': 0, '55-plus': 0 }
    let straight = 0
    for (const face of found) {
      const landmarks = await networks.landmarks(picture, squareAround(face, sizeOf(face)))
      if (Math.abs(yawOf(landmarks) ?? Number.POSITIVE_INFINITY) >= farthestYaw || !networks.age) continue
      straight += 1
      bands[bandOf(await networks.age(picture, alignedSquare(landmarks)))] += 1
    }
    looked.push({ picture: name, faces, found: found.length, straight, bands })
  }
  return looked
}
