import type { DevtoolsSession } from '../chromium/devtools.ts'

/** Where the files lie that an isolated world holds as `__standInFiles`; empty for one that lies nowhere. */
export async function filePaths(session: DevtoolsSession, contextId: number, count: number): Promise<string[]> {
  const paths: string[] = []
  for (let place = 0; place < count; place++) {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `globalThis.__standInFiles[${place}]`,
      contextId,
    })
    const found = result.objectId ? await session.send('DOM.getFileInfo', { objectId: result.objectId }) : { path: '' }
    paths.push(found.path)
  }
  return paths
}
