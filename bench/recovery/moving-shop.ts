import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { exampleItem, examplePlaylist } from '../../src/contract/package/package-example.fixture.ts'
import { writePackage } from '../../src/main/content/package.fixture.ts'

const run = promisify(execFile)

/** Longer than anybody looks at it; another colour, all over, with each of 30 frames a second. */
const seconds = 90
const film = ['-f', 'lavfi', '-i', `color=c=red:s=640x360:r=30:d=${seconds}`, '-vf', 'hue=h=t*360,format=yuv420p']

/** Writes a package of one film that moves with every frame and stays on. Returns its folder. Needs ffmpeg. */
export async function movingShop(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'askfirst-film-'))
  try {
    const file = join(made, 'moving.mp4')
    const form = ['-c:v', 'libx264', '-preset', 'ultrafast', '-movflags', '+faststart']
    await run('ffmpeg', ['-hide_banner', '-loglevel', 'error', ...film, ...form, file])
    const item = exampleItem('moving', { kind: 'video', asset: 'moving.mp4', fit: 'cover' })
    // To its own end.
    delete item.duration
    const playlists = [examplePlaylist('everyone', [item])]
    const { folder } = await writePackage({ playlists }, { 'moving.mp4': await readFile(file) })
    return folder
  } finally {
    await rm(made, { recursive: true, force: true })
  }
}
