import type { FrameSurface } from '../module/web-contents-surface.ts'
import { assemble } from '../refusal.ts'
import type { Addresses } from '../scheme/addresses.ts'
import type { FrameRecord } from './frame-tree.ts'

export type FrameSurfaces = {
  /** Always the same object, so that the app may compare `senderFrame` with it. */
  readonly mainFrame: FrameSurface
  surfaceOf(record: FrameRecord | undefined): FrameSurface | null
}

/** The frames of one window as Electron's WebFrameMain. */
export function createFrameSurfaces(
  addresses: Addresses,
  contents: { readonly contentsId: number; url(): string; isEnded(): boolean; isThere(frameId: string): boolean },
): FrameSurfaces {
  /** Gone with the frame: a page goes on for weeks, and each item in it is a frame. */
  const frameSurfaces = new WeakMap<FrameRecord, FrameSurface>()
  let made = 0
  const mainFrame: FrameSurface = assemble(
    'mainFrame',
    {},
    {
      get url() {
        return contents.url()
      },
      get origin() {
        return addresses.originOf(contents.url())
      },
      parent: null,
      get top() {
        return mainFrame as Electron.WebFrameMain
      },
      frameTreeNodeId: contents.contentsId,
      processId: contents.contentsId,
      routingId: 1,
      isDestroyed: contents.isEnded,
    },
  )

  function surfaceOf(record: FrameRecord | undefined): FrameSurface | null {
    if (!record) return null
    if (record.isMain) return mainFrame
    const known = frameSurfaces.get(record)
    if (known) return known
    made += 1
    const routingId = made + 1
    const surface: FrameSurface = assemble(
      'frame',
      {},
      {
        get url() {
          return record.url
        },
        get origin() {
          return record.origin
        },
        parent: mainFrame as Electron.WebFrameMain,
        top: mainFrame as Electron.WebFrameMain,
        frameTreeNodeId: contents.contentsId * 1000 + made,
        processId: contents.contentsId,
        routingId,
        isDestroyed: () => contents.isEnded() || !contents.isThere(record.id),
      },
    )
    frameSurfaces.set(record, surface)
    return surface
  }

  return { mainFrame, surfaceOf }
}
