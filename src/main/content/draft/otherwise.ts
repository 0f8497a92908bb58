import type { EditorView } from '../../../contract/views/editor-view.ts'
import type { ContentPackage } from '../content-package.ts'
import { isAlwaysOn } from './beside-draft.ts'

type Content = Pick<ContentPackage, 'manifest' | 'digests' | 'source'>

export type OtherwiseParts = {
  /** What plays now. */
  readonly content: () => Content | null
  /** The draft's own playlist. */
  readonly playlist: () => string
  /** The newest package kept in which another playlist than this one is what plays all the time. */
  readonly playedBefore: (playlist: string) => Promise<Content | null>
  readonly changed: () => void
}

/** What goes on at other times where the draft is on at certain times only. */
export type Otherwise = {
  /** As it was read last. */
  view(): EditorView['otherwise']
  /** Reads anew what played before the draft's own playlist; null where that is not what plays all the time. */
  read(): Promise<Content | null>
  /** To be called when another package may play, or the draft may be another playlist. */
  look(): void
}

export function createOtherwise({ content, playlist, playedBefore, changed }: OtherwiseParts): Otherwise {
  let before: Content | null = null
  let lookedFor = ''

  const read = async (): Promise<Content | null> => {
    const active = content()
    // What was not imported is in no store, and nothing is kept beside it.
    if (active?.source !== 'store' || !isAlwaysOn({ playlist: playlist() }, active.manifest)) return null
    return await playedBefore(playlist())
  }

  async function lookAnew(): Promise<void> {
    const manifest = content()?.manifest
    const wanted = `${playlist()} ${manifest?.id} ${manifest?.version}`
    if (wanted === lookedFor) return
    lookedFor = wanted
    before = null
    const found = await read()
    if (!found || wanted !== lookedFor) return
    before = found
    changed()
  }

  return {
    view() {
      const manifest = content()?.manifest
      if (!manifest) return null
      if (!isAlwaysOn({ playlist: playlist() }, manifest)) return { title: manifest.title, before: false }
      return before && { title: before.manifest.title, before: true }
    },
    read,
    look: () => void lookAnew(),
  }
}
