import type { Protocol } from '../../tools/electron-standin/chromium/devtools.ts'

/** What Chromium counts in a page, by our name and its own: what is alive, and what waits for its collector. */
const counted = {
  nodes: 'Nodes',
  documents: 'Documents',
  frames: 'Frames',
  listeners: 'JSEventListeners',
  layoutObjects: 'LayoutObjects',
  resources: 'Resources',
  arrayBuffers: 'ArrayBufferContents',
  contexts: 'V8PerContextDatas',
  detached: 'DetachedScriptStates',
  observers: 'ContextLifecycleStateObservers',
  workers: 'WorkerGlobalScopes',
} as const
export type PageCount = keyof typeof counted
export const pageCounts = Object.keys(counted) as PageCount[]

/** Of a page: what it counts, and bytes of objects of scripts, of the engine’s own for them, and of what lies beside both. */
export type PageFigures = Readonly<Record<PageCount | 'pageHeap' | 'embedderHeap' | 'backingStorage', number>>

type Method = 'HeapProfiler.collectGarbage' | 'Performance.enable' | 'Performance.getMetrics' | 'Runtime.getHeapUsage'

/** Who can be asked of a page: a DevTools session, whoever has it. */
type AskedPage = {
  send<Asked extends Method>(method: Asked): Promise<Protocol.CommandReturnValues[Asked]>
}

/** Looks at a page from inside; `collects`: after a collection, which is forced, so that what is kept is seen and not what was. */
export async function lookAtPage(page: AskedPage, collects = true): Promise<PageFigures> {
  await page.send('Performance.enable')
  if (collects) await page.send('HeapProfiler.collectGarbage')
  const { metrics } = await page.send('Performance.getMetrics')
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await page.send('Runtime.getHeapUsage')
  const counts = pageCounts.map((name) => [name, metrics.find((metric) => metric.name === counted[name])?.value ?? 0])
  return {
    ...(Object.fromEntries(counts) as Record<PageCount, number>),
    pageHeap: usedSize,
    embedderHeap: embedderHeapUsedSize,
    backingStorage: backingStorageSize,
  }
}
