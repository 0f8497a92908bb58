import type {} from 'electron'
import { mainToDraftWorkSchema } from '../../../contract/workers/draft-work.ts'
import { beginWork } from '../../base/processes/work-entry.node.ts'
import { packDraft } from './pack-draft.node.ts'
import { takeFiles } from './take-files.node.ts'

beginWork()

const { parentPort } = process
parentPort.on('message', ({ data }) => {
  const order = mainToDraftWorkSchema.parse(data)
  const say = (message: unknown): void => parentPort.postMessage(message)
  // Ended by main, who has then read the last message.
  const work = order.type === 'take' ? takeFiles(order, say) : packDraft(order, say)
  work.catch(() => process.exit(1))
})
