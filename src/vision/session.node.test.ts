import { EventEmitter } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { prepareModels } from '../../tools/models/prepare.ts'
import type { VisionToMain } from '../contract/workers/vision.ts'
import { startSession } from './session.node.ts'

const wasmDirectory = dirname(
  createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'),
)
const purposes = { presence: true, ageBand: false } as const
const timing = { now: () => 0, after: () => () => undefined }

/** A session and what it says; `next` resolves with the next record. */
function session() {
  const records = new EventEmitter()
  const running = startSession(timing, (record) => records.emit('record', record))
  const next = () => new Promise<VisionToMain>((resolve) => records.once('record', resolve))
  return { running, next }
}

/** The vision process's end of the frame port. */
function framePort() {
  const asked: unknown[] = []
  const port = Object.assign(new EventEmitter(), {
    started: false,
    postMessage: (message: unknown) => void asked.push(message),
    start() {
      port.started = true
    },
  })
  return { port, asked }
}

test('says ready with its engine, asks for a picture only then, and faults when the port closes', async () => {
  const modelsDirectory = await mkdtemp(join(tmpdir(), 'askfirst-session-'))
  await prepareModels(modelsDirectory)
  const { running, next } = session()
  const { port, asked } = framePort()
  running.receive({ type: 'frames' }, port)
  expect(asked).toEqual([])
  const ready = next()
  running.receive(
    { type: 'load', purposes, task: 'watch', source: 'camera', modelsDirectory, wasmDirectory },
    undefined,
  )
  expect(await ready).toMatchObject({ type: 'ready' })
  expect(asked).toEqual([{ type: 'next' }])
  expect(port.started).toBe(true)
  const fault = next()
  port.emit('close')
  expect(await fault).toEqual({ type: 'fault', code: 'frames-stopped' })
})

test('says that the models are missing, and asks for no picture', async () => {
  const { running, next } = session()
  const { port, asked } = framePort()
  const fault = next()
  running.receive(
    {
      type: 'load',
      purposes,
      task: 'watch',
      source: 'camera',
      modelsDirectory: join(tmpdir(), 'no-such-folder'),
      wasmDirectory,
    },
    undefined,
  )
  running.receive({ type: 'frames' }, port)
  expect(await fault).toEqual({ type: 'fault', code: 'models-missing' })
  expect(asked).toEqual([])
})
