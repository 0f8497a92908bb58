import type {} from 'electron'
import { mainToImportSchema } from '../../../contract/workers/import.ts'
import { beginWork } from '../../base/processes/work-entry.node.ts'
import { createImportWork } from './import-work.node.ts'

beginWork()

const { parentPort } = process
const work = createImportWork((message) => parentPort.postMessage(message))
parentPort.on('message', ({ data }) => work.receive(mainToImportSchema.parse(data)))
