// First code of a utility process, before the module that it was forked for: gives it `process.parentPort`.
import { EventEmitter } from 'node:events'
import { resolve } from 'node:path'
import { refuse } from '../refusal.ts'
import { electronVersion } from '../versions.ts'
import type { FromUtility, PortMessage, ToUtility } from './hub-words.ts'
import { createPortTable } from './ports.ts'

const send = process.send?.bind(process)
const say = (words: FromUtility): void => {
  if (process.connected) send?.(words)
}
const table = createPortTable(`u${process.env.ASKFIRST_UTILITY_ID}.`, (word) => say({ op: 'port', word }))
delete process.env.ASKFIRST_UTILITY_ID

const parentPort = new EventEmitter()
let waiting: PortMessage[] | undefined = []
const hand = (message: PortMessage): void => void parentPort.emit('message', table.unpack(message))
// "Messages are queued until the first listener": the queue is emptied once the adding code has run.
parentPort.on('newListener', (event) => {
  if (event !== 'message' || !waiting) return
  process.nextTick(() => {
    const queued = waiting ?? []
    waiting = undefined
    for (const message of queued) hand(message)
  })
})
process.on('message', (words: ToUtility) => {
  if (words.op === 'port') table.hear(words.news)
  else if (waiting) waiting.push(words.message)
  else hand(words.message)
})
process.on('disconnect', () => process.exit(0))

const [, file = refuse('a utility process without a module'), ...rest] = process.argv
const executable = resolve(import.meta.dirname, '../electron')
process.argv = [executable, file, ...rest]
Object.defineProperties(process, {
  parentPort: {
    value: Object.assign(parentPort, {
      postMessage: (body: unknown) => say({ op: 'parent', message: table.pack(body) }),
    }),
  },
  type: { value: 'utility' },
  send: { value: undefined },
  versions: { value: Object.freeze({ ...process.versions, electron: electronVersion }) },
})
