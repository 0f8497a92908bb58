import type {} from 'electron'
import { mainToStoreWorkSchema } from '../../../contract/workers/store-work.ts'
import { beginWork } from '../../base/processes/work-entry.node.ts'
import { doStoreWork } from './store-work.node.ts'

beginWork()

const { parentPort } = process
parentPort.on('message', ({ data }) => {
  // Ended by main, who has then read the last message.
  doStoreWork(mainToStoreWorkSchema.parse(data), (message) => parentPort.postMessage(message)).catch(() =>
    process.exit(1),
  )
})
