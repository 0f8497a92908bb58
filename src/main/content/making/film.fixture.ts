import { execFileSync } from 'node:child_process'

type Coding = {
  /** As ffmpeg calls them; undefined: without a picture, or without sound. */
  readonly picture?: 'libx264' | 'libx265' | 'libvpx-vp9' | undefined
  readonly sound?: 'aac' | 'libopus' | undefined
}

const pictureOf = (coder: string): readonly string[] => [
  ...['-c:v', coder, '-pix_fmt', 'yuv420p'],
  ...(coder === 'libx265' ? ['-x265-params', 'log-level=none'] : []),
]

/** Writes a film of one second to `file`; how the name ends says what kind of file it is. Needs ffmpeg. */
export function writeFilm(file: string, { picture, sound }: Coding): void {
  const inputs = [
    ...(picture ? ['-f', 'lavfi', '-i', 'testsrc=size=64x64:rate=10:duration=1'] : []),
    ...(sound ? ['-f', 'lavfi', '-i', 'sine=frequency=220:duration=1:sample_rate=48000'] : []),
  ]
  const codings = [...(picture ? pictureOf(picture) : []), ...(sound ? ['-c:a', sound] : [])]
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...inputs, ...codings, file])
}
