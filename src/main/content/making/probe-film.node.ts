import { FilePathSource, Input, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny'

/** How long a film is, and what its picture and its sound are coded in; null: in something unknown. */
export type Film = {
  readonly seconds: number
  readonly codec: string | null
  /** Undefined: it has no sound. */
  readonly soundCodec: string | null | undefined
}

/**
 * All that begin as MP4 and WebM do, so that none is taken for one that says nothing of itself: QuickTime is an MP4 of another
 * brand, and Matroska a WebM with more codings.
 */
const formats = [MP4, QTFF, WEBM, MATROSKA]

/** What a film says of itself; `no-picture`: it is sound alone; undefined: it cannot be read as a film. */
export async function probeFilm(file: string): Promise<Film | 'no-picture' | undefined> {
  const input = new Input({ source: new FilePathSource(file), formats })
  try {
    const seconds = await input.computeDuration()
    const track = await input.getPrimaryVideoTrack()
    const sound = await input.getPrimaryAudioTrack()
    if (!track) return sound ? 'no-picture' : undefined
    return seconds > 0 ? { seconds, codec: track.codec, soundCodec: sound?.codec } : undefined
  } catch {
    return undefined
  } finally {
    input.dispose()
  }
}
