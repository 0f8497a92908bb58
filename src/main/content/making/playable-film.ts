/** What Electron plays on every system; others depend on the system or on what its engine was built with. */
const codecs = ['avc', 'vp8', 'vp9', 'av1']
const soundCodecs = ['aac', 'mp3', 'opus', 'vorbis', 'flac']

/** What a film is coded in, null: in something unknown; `soundCodec` undefined: it has no sound. */
export type FilmCoding = { readonly codec: string | null; readonly soundCodec: string | null | undefined }

/** The codings of a film that not every player plays; null among them: one that nobody knows. */
export function doubtfulCodings({ codec, soundCodec }: FilmCoding): {
  readonly picture: string | null | undefined
  readonly sound: string | null | undefined
} {
  return {
    picture: codec !== null && codecs.includes(codec) ? undefined : codec,
    sound:
      soundCodec === undefined || (soundCodec !== null && soundCodecs.includes(soundCodec)) ? undefined : soundCodec,
  }
}
