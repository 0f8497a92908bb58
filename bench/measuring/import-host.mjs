// The built import process as the player runs it, with its parent at the other end of Node's own channel. Plain
// JavaScript: what takes the types out of TypeScript would take memory that is measured.
import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'

const port = new EventEmitter()
process.parentPort = {
  on: (name, listener) => port.on(name, listener),
  postMessage: (message) => process.send(message),
}
await import(pathToFileURL(process.argv[2]).href)
process.on('message', (data) => port.emit('message', { data }))
