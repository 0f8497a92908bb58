import { readdirSync, readFileSync } from 'node:fs'
import { cpus, loadavg, platform, release, totalmem } from 'node:os'
import { findEngine } from '../../tools/setup/engine.ts'

/** The name of a Linux distribution, else of the system's kernel. */
function systemName(): string {
  try {
    const text = readFileSync('/etc/os-release', 'utf8')
    return /^PRETTY_NAME="?([^"\n]+)/m.exec(text)?.[1] ?? platform()
  } catch {
    return `${platform()} ${release()}`
  }
}

const hasGraphics = (): boolean => {
  try {
    return readdirSync('/dev/dri').some((name) => name.startsWith('render'))
  } catch {
    return platform() !== 'linux'
  }
}

/** The machine in one line: processor, cores, memory, graphics, system. */
export function describeMachine(): string {
  const all = cpus()
  const memory = (totalmem() / 1024 ** 3).toFixed(0)
  const graphics = hasGraphics() ? 'a graphics card' : 'no graphics card'
  return `${all[0]?.model.trim() ?? 'unknown processor'}, ${all.length} cores, ${memory} GB, ${graphics}, ${systemName()}`
}

/** What runs the player: `Electron N`, or the stand-in with its parts. */
export async function describeHost(): Promise<string> {
  const { sentence } = await findEngine()
  return sentence
}

/** Waiting and running processes for each core, over the last minute: above 0.5 before a bench, others are at work. */
export function loadPerCore(): number {
  return (loadavg()[0] ?? 0) / cpus().length
}
