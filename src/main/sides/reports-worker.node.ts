import type {} from 'electron'
import { mainToReportsSchema, type ReportsToMain } from '../../contract/workers/reports-work.ts'
import { beginWork } from '../base/processes/work-entry.node.ts'
import { doReportsWork } from './reports-work.node.ts'

beginWork()

const { parentPort } = process
const calledOff = new AbortController()
const say = (message: ReportsToMain): void => parentPort.postMessage(message)
parentPort.on('message', ({ data }) => {
  const order = mainToReportsSchema.parse(data)
  if (order.type === 'abort') {
    calledOff.abort()
    return
  }
  // Ended by main, who has then read the last message.
  doReportsWork(order, { signal: calledOff.signal, tell: (progress) => say({ type: 'progress', ...progress }) }).then(
    (outcome) => say({ type: 'ended', outcome }),
    () => process.exit(1),
  )
})
