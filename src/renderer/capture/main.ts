import { bridgeOf } from '../ui/bridge.ts'
import { openCamera } from './camera.ts'
import { startCapturePage } from './capture-page.ts'
import { framePort } from './frame-port.ts'
import { createSampler } from './sampler.ts'

startCapturePage({ ...bridgeOf('capture'), port: framePort(window), openCamera, createSampler })
