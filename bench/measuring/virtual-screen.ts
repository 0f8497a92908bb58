import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { meetRequirements } from '../../tools/setup/requirements.ts'

export type VirtualScreen = {
  /** What goes into DISPLAY. */
  readonly display: string
  close(): Promise<void>
}

export type ScreenSize = { readonly width: number; readonly height: number }

/** Starts an X server that draws into memory: a screen whose every frame can be looked at from outside. */
export async function openVirtualScreen({ width, height }: ScreenSize): Promise<VirtualScreen> {
  await meetRequirements(['virtual-screen'])
  const words = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-ac', '-nocursor']
  const server = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const gone = once(server, 'exit')
  const number = server.stdio[3]
  if (!number) throw new Error('the virtual screen has no way to tell its number')
  const told = once(number, 'data').then(([text]) => `${text}`.trim())
  const display = await Promise.race([told, gone.then(() => undefined)])
  if (!display) throw new Error('the virtual screen did not start')
  return {
    display: `:${display}`,
    async close() {
      server.kill('SIGTERM')
      await gone
    },
  }
}
