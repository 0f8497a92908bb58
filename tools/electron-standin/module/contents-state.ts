import type { DevtoolsSession } from '../chromium/devtools.ts'
import type { FrameTree } from '../chromium/frame-tree.ts'

/** The document whose preload said hello last; messages to the page go there. */
export type PageDocument = {
  readonly session: DevtoolsSession
  readonly contextId: number
}

/** What is known of a page at this moment; the parts of its webContents read it and write it. */
export type ContentsState = {
  readonly id: number
  page: DevtoolsSession | undefined
  targetId: string | undefined
  tree: FrameTree | undefined
  document: PageDocument | undefined
  url: string
  loading: boolean
  navigated: boolean
  ended: boolean
  crashed: boolean
  /** The process that the page lives in, by its requests; 0: it has made none yet. */
  processId: number
  /** Chromium's address of the navigation that the app itself began last. */
  own: string | undefined
}

let lastId = 0

export function newContentsState(): ContentsState {
  lastId += 1
  return {
    id: lastId,
    page: undefined,
    targetId: undefined,
    tree: undefined,
    document: undefined,
    url: '',
    loading: false,
    navigated: false,
    ended: false,
    crashed: false,
    processId: 0,
    own: undefined,
  }
}
