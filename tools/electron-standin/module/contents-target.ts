import type { EventEmitter } from 'node:events'
import { whateverComes } from '../chromium/devtools.ts'
import type { FrameSurfaces } from '../chromium/frame-surfaces.ts'
import { prepareTarget } from '../chromium/frame-targets.ts'
import { createFrameTree } from '../chromium/frame-tree.ts'
import { watchPage } from '../page/page-events.ts'
import type { PageScripts } from '../page/page-scripts.ts'
import type { Runtime } from '../runtime.ts'
import { askingProcess, judgeRequest, type RequestJudge } from '../scheme/requests.ts'
import type { ContentsState } from './contents-state.ts'
import type { ContentsWords } from './contents-words.ts'
import type { SessionRecord } from './session.ts'
import type { WebContentsSurface } from './web-contents-surface.ts'

/** Opens the target of a page in Chromium, with everything on it that has to be there before it loads anything. */
export async function openTarget(
  runtime: Runtime,
  state: ContentsState,
  parts: {
    readonly session: SessionRecord
    readonly scripts: PageScripts
    readonly emitter: EventEmitter
    readonly frames: FrameSurfaces
    readonly words: ContentsWords
    readonly size: { readonly width: number; readonly height: number }
    readonly minimized: boolean
    surface(): WebContentsSurface
    painted(): void
  },
): Promise<void> {
  const { addresses, devtools } = runtime
  const { scripts, emitter, frames, words } = parts
  const { width, height } = parts.size
  const browserContextId = await parts.session.contextId()
  const { targetId } = await devtools.browser.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    browserContextId,
    width,
    height,
    ...(parts.minimized && { windowState: 'minimized' as const }),
  })
  state.targetId = targetId
  if (state.ended) {
    whateverComes(devtools.browser.send('Target.closeTarget', { targetId }))
    throw new Error('destroyed')
  }
  const attached = await devtools.browser.send('Target.attachToTarget', { targetId, flatten: true })
  const page = devtools.session(attached.sessionId)
  const tree = createFrameTree(addresses, targetId)
  state.page = page
  state.tree = tree
  const judge: RequestJudge = {
    addresses,
    session: parts.session,
    contents: parts.surface() as unknown as Electron.WebContents,
    contentsId: state.id,
    emitter,
    mainFrameId: targetId,
    questionPath: scripts.questionPath,
    frameOf: (frameId) => frames.surfaceOf(tree.frame(frameId)) as Electron.WebFrameMain | null,
    ownNavigation: () => state.own,
    currentUrl: () => state.url,
    answer: words.answer,
  }
  watchPage(page, targetId, addresses, emitter, frames.mainFrame, {
    hasNavigated: () => state.navigated,
    committed(address) {
      state.crashed = false
      if (address !== undefined) state.url = address
    },
    loaded() {
      state.loading = false
      parts.painted()
    },
    painted: parts.painted,
  })
  await Promise.all([
    prepareTarget(devtools, page, scripts, tree, {
      word: words.hear,
      paused: (event, from) => {
        if (from === page) state.processId = askingProcess(event) ?? state.processId
        judgeRequest(event, from, judge).catch((error: unknown) => {
          process.stderr.write(`stand-in: ${error}\n`)
          const { requestId } = event
          whateverComes(from.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }))
        })
      },
    }),
    page.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    page.send('Inspector.enable'),
    page.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
    runtime.isHeadless &&
      page.send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        screenWidth: runtime.displaySize.width,
        screenHeight: runtime.displaySize.height,
        deviceScaleFactor: 1,
        mobile: false,
      }),
  ])
}
