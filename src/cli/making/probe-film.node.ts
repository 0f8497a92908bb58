import { FilePathSource, Input, MP4, WEBM } from 'mediabunny'

/** How long a film is and what it is coded in. */
export type Film = { readonly seconds: number; readonly codec: string | null }

/** What a film says of itself; undefined if it cannot be read as one. */
export async function probeFilm(file: string): Promise<Film | undefined> {
  const input = new Input({ source: new FilePathSource(file), formats: [MP4, WEBM] })
  try {
    const seconds = await input.computeDuration()
    const track = await input.getPrimaryVideoTrack()
    return seconds > 0 && track ? { seconds, codec: track.codec } : undefined
  } catch {
    return undefined
  } finally {
    input.dispose()
  }
}
