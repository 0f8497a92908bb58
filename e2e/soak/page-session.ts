import { createDevtools, type DevtoolsSession } from '../../tools/electron-standin/chromium/devtools.ts'

/**
 * Runs `action` with a DevTools session of the page whose address has `role` in it, and lets go of it again. `endpoint` is
 * where the engine listens. Nothing is enabled but by `action`; whoever stays attached has the engine keep what it hears of.
 */
export async function withPageSession<Answer>(
  endpoint: string,
  role: string,
  action: (page: DevtoolsSession) => Promise<Answer>,
): Promise<Answer> {
  const socket = new WebSocket(endpoint)
  const devtools = createDevtools((text) => socket.send(text))
  const closed = Promise.withResolvers<void>()
  const opened = Promise.withResolvers<void>()
  socket.addEventListener('open', () => opened.resolve())
  socket.addEventListener('message', ({ data }) => devtools.hear(JSON.parse(String(data))))
  socket.addEventListener('close', () => {
    devtools.end('the connection ended')
    opened.reject(new Error(`nobody listens at ${endpoint}`))
    closed.resolve()
  })
  await opened.promise
  try {
    const { targetInfos } = await devtools.browser.send('Target.getTargets')
    const target = targetInfos.find(({ type, url }) => type === 'page' && url.includes(role))
    if (!target) throw new Error(`no page ${role}`)
    const { targetId } = target
    const { sessionId } = await devtools.browser.send('Target.attachToTarget', { targetId, flatten: true })
    return await action(devtools.session(sessionId))
  } finally {
    socket.close()
    await closed.promise
  }
}
