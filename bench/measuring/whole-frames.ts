import { spawn } from 'node:child_process'
import { sceneFile } from '../../e2e/scenes/make-scenes.ts'
import { roomHeight, roomWidth } from '../../e2e/scenes/pose.ts'
import type { SceneName } from '../../e2e/scenes/scene-list.ts'
import type { AreaPicture } from '../../src/vision/picture.ts'

/** The whole pictures of a scene as the camera gives them, RGB, `everyMilliseconds` apart. Needs ffmpeg. */
export async function* wholeFrames(
  name: SceneName,
  seed: number,
  everyMilliseconds: number,
): AsyncGenerator<AreaPicture & { readonly at: number }> {
  const filter = `fps=${1000 / everyMilliseconds}`
  const words = ['-v', 'error', '-threads', '1', '-framerate', '30', '-f', 'mjpeg', '-i', await sceneFile(name, seed)]
  const ffmpeg = spawn('ffmpeg', [...words, '-vf', filter, '-f', 'rawvideo', '-pix_fmt', 'rgb24', 'pipe:1'], {
    // It complains when it is stopped early, which is no fault; a scene that cannot be read gives no pictures.
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const bytes = roomWidth * roomHeight * 3
  let rest = Buffer.alloc(0)
  let index = 0
  try {
    for await (const chunk of ffmpeg.stdout) {
      rest = Buffer.concat([rest, chunk])
      while (rest.length >= bytes) {
        const pixels = new Uint8Array(rest.subarray(0, bytes))
        rest = rest.subarray(bytes)
        yield { width: roomWidth, height: roomHeight, wholeHeight: roomHeight, pixels, at: index * everyMilliseconds }
        index += 1
      }
    }
  } finally {
    ffmpeg.kill()
  }
}
