import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { processTree } from '../base/processes/process-tree.node.ts'
import { captureServices, readCameraHandles } from './camera-handles.node.ts'

describe.runIf(process.platform === 'linux')('camera handles', () => {
  test('sees a device held by this process, also after it was deleted, and sees it closed', async () => {
    const device = join(await mkdtemp(join(tmpdir(), 'camera-')), 'video0')
    await writeFile(device, '')
    expect(readCameraHandles([device], [process.pid])).toEqual({ sight: 'all', processes: [] })
    const handle = await open(device)
    expect(readCameraHandles([device], [process.pid])).toEqual({ sight: 'all', processes: [process.pid] })
    await rm(device)
    expect(readCameraHandles([device], [process.pid])).toEqual({ sight: 'all', processes: [process.pid] })
    await handle.close()
    expect(readCameraHandles([device], [process.pid])).toEqual({ sight: 'all', processes: [] })
  })

  test('finds the whole tree of a process, and takes one that ended for holding nothing', async () => {
    const child = spawn('sh', ['-c', 'sleep 30 & echo started; wait'], { stdio: ['ignore', 'pipe', 'ignore'] })
    await once(child.stdout, 'data')
    const tree = processTree(child.pid ?? 0)
    expect(tree).toHaveLength(2)
    for (const pid of tree) process.kill(pid, 'SIGKILL')
    await once(child, 'exit')
    expect(readCameraHandles(['/dev/video0'], [child.pid ?? 0])).toEqual({ sight: 'all', processes: [] })
  })

  test('knows the service that opens cameras by its command line, and takes no other process for it', async () => {
    const named = [
      '-e',
      'setInterval(() => undefined, 1e4); console.log(1)',
      '--',
      '--utility-sub-type=video_capture.mojom.VideoCaptureService',
    ]
    const service = spawn(process.execPath, named, { stdio: ['ignore', 'pipe', 'ignore'] })
    await once(service.stdout, 'data')
    expect(captureServices([process.pid, service.pid ?? 0])).toEqual([service.pid])
    service.kill('SIGKILL')
    await once(service, 'exit')
    expect(captureServices([service.pid ?? 0])).toEqual([])
  })
})
