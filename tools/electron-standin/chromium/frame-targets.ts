import { isolatedWorldName, mainBinding, portBinding } from '../hub/hub-words.ts'
import type { PageScripts } from '../page/page-scripts.ts'
import type { PageWord } from '../page/page-words.ts'
import { type Devtools, type DevtoolsSession, type Protocol, whateverComes } from './devtools.ts'
import type { FrameTree } from './frame-tree.ts'

export type TargetListener = {
  word(word: PageWord, session: DevtoolsSession, contextId: number): void
  paused(event: Protocol.Fetch.requestPausedPayload, session: DevtoolsSession): void
}

/**
 * Prepares a page and, from then on, every out-of-process frame in it: scripts, bindings and the pause before every
 * request. Its workers are attached to as well, only to start: Chromium lets each wait for whoever asked to be told of targets.
 * Page-level interception never sees the requests of cross-site frames, so each one is attached to.
 */
export async function prepareTarget(
  devtools: Devtools,
  session: DevtoolsSession,
  scripts: PageScripts,
  tree: FrameTree,
  listener: TargetListener,
): Promise<void> {
  const sessionId = session.id ?? ''
  /** The frames in processes of their own, by session. Chromium does not say of these that they were taken out. */
  const frameIds = new Map<string, string>()
  session.on('Runtime.executionContextCreated', ({ context }) => tree.contextCreated(sessionId, context))
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
    tree.contextDestroyed({ sessionId, contextId: executionContextId }),
  )
  session.on('Runtime.executionContextsCleared', () => tree.contextsCleared(sessionId))
  session.on('Target.detachedFromTarget', (gone) => {
    tree.processGone(gone.sessionId, frameIds.get(gone.sessionId))
    frameIds.delete(gone.sessionId)
  })
  session.on('Page.frameNavigated', ({ frame }) => tree.navigated(frame))
  session.on('Page.frameDetached', ({ frameId, reason }) => {
    if (reason === 'remove') tree.detached(frameId)
  })
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === mainBinding) listener.word(JSON.parse(payload) as PageWord, session, executionContextId)
  })
  session.on('Fetch.requestPaused', (event) => listener.paused(event, session))
  session.on('Target.attachedToTarget', ({ sessionId: childId, targetInfo }) => {
    const child = devtools.session(childId)
    if (targetInfo.type === 'iframe') frameIds.set(childId, targetInfo.targetId)
    const resume = () => whateverComes(child.send('Runtime.runIfWaitingForDebugger'))
    if (targetInfo.type === 'iframe') prepareTarget(devtools, child, scripts, tree, listener).then(resume, resume)
    else resume()
  })
  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Runtime.addBinding', { name: mainBinding, executionContextName: isolatedWorldName }),
    session.send('Runtime.addBinding', { name: portBinding, executionContextName: isolatedWorldName }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.mainWorld }),
    session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: scripts.isolatedWorld,
      worldName: isolatedWorldName,
    }),
    session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'iframe' }, { type: 'worker' }],
    }),
  ])
}
