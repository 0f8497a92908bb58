import type {} from 'electron'
import { mainToImportSchema } from '../../../contract/workers/import.ts'
import { createImportWork } from './import-work.node.ts'
import { standBack } from './stand-back.node.ts'

standBack()

process.on('unhandledRejection', () => process.exit(1))
process.on('uncaughtException', () => process.exit(1))

const { parentPort } = process
const work = createImportWork((message) => parentPort.postMessage(message))
parentPort.on('message', ({ data }) => work.receive(mainToImportSchema.parse(data)))
