import { once } from 'node:events'
import type {} from 'electron'
import { mainToVisionSchema } from '../contract/workers/vision.ts'
import { guardBorder } from './border.ts'
import { removeNetworkGlobals } from './engine/network-globals.node.ts'
import { startSession } from './session.node.ts'

removeNetworkGlobals(globalThis)
// Without this a utility process only warns, and goes on in a state that nobody knows.
process.on('unhandledRejection', () => process.exit(1))
process.on('uncaughtException', () => process.exit(1))

const { parentPort } = process
once(parentPort, 'close').then(() => process.exit(0))
const session = startSession(
  {
    now: () => performance.now(),
    after(milliseconds, action) {
      const timer = setTimeout(action, milliseconds)
      return () => clearTimeout(timer)
    },
  },
  guardBorder((record) => parentPort.postMessage(record)),
)
parentPort.on('message', (event) => {
  const message = mainToVisionSchema.parse(event.data)
  session.receive(message, event.ports[0])
})
