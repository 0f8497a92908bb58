import { FilePathSource, Input, MP4, WEBM } from 'mediabunny'

/** How long a film is, and what its picture and its sound are coded in; null: in something unknown. */
export type Film = {
  readonly seconds: number
  readonly codec: string | null
  /** Undefined: it has no sound. */
  readonly soundCodec: string | null | undefined
}

/** What a film says of itself; undefined if it cannot be read as one. */
export async function probeFilm(file: string): Promise<Film | undefined> {
  const input = new Input({ source: new FilePathSource(file), formats: [MP4, WEBM] })
  try {
    const seconds = await input.computeDuration()
    const track = await input.getPrimaryVideoTrack()
    const sound = await input.getPrimaryAudioTrack()
    return seconds > 0 && track ? { seconds, codec: track.codec, soundCodec: sound?.codec } : undefined
  } catch {
    return undefined
  } finally {
    input.dispose()
  }
}
