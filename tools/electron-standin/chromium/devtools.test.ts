import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { createDevtools } from './devtools.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Whether an object is still kept by anything, after the collector ran. */
async function isKept(reference: WeakRef<object>): Promise<boolean> {
  for (let round = 0; round < 10 && reference.deref() !== undefined; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0))
    collectGarbage()
  }
  return reference.deref() !== undefined
}

test('a page that is gone is forgotten, with what listened to it and what it had not answered', async () => {
  const devtools = createDevtools(() => undefined)
  const listenOn = (id: string): WeakRef<object> => {
    const page = { heard: 0 }
    const session = devtools.session(id)
    session.on('Page.loadEventFired', () => {
      page.heard += 1
    })
    session.send('Page.reload').then(() => {
      page.heard += 1
    })
    return new WeakRef(page)
  }
  const [gone, open] = [listenOn('gone'), listenOn('open')]
  devtools.hear({ method: 'Target.detachedFromTarget', params: { sessionId: 'gone' } })
  expect(await isKept(gone)).toBe(false)
  // Control: the same page, still there.
  expect(await isKept(open)).toBe(true)
  devtools.hear({ sessionId: 'open', method: 'Page.loadEventFired', params: {} })
  expect(open.deref()).toEqual({ heard: 1 })
})
