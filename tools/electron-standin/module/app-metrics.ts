import { readdirSync, readFileSync } from 'node:fs'

const ticksPerSecond = 100
const previous = new Map<number, { ticks: number; at: number }>()

type Process = {
  readonly pid: number
  readonly parent: number
  readonly ticks: number
  readonly start: number
}

function readProcess(pid: number): Process | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    const number = (index: number) => Number(fields[index] ?? 0)
    return { pid, parent: number(1), ticks: number(11) + number(12), start: number(19) }
  } catch {
    return undefined
  }
}

function memoryOf(pid: number): Electron.MemoryInfo {
  const kilobytes: Record<string, number> = {}
  try {
    for (const line of readFileSync(`/proc/${pid}/status`, 'utf8').split('\n')) {
      const [, name, value] = /^(VmRSS|VmHWM):\s+(\d+)/.exec(line) ?? []
      if (name) kilobytes[name] = Number(value)
    }
  } catch {
    // Ended between the two looks.
  }
  return { workingSetSize: kilobytes.VmRSS ?? 0, peakWorkingSetSize: kilobytes.VmHWM ?? 0 }
}

function typeOf(pid: number): Electron.ProcessMetric['type'] {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    if (command.includes('utility-boot.ts')) return 'Utility'
    const [, type] = /--type=([a-z-]+)/.exec(command) ?? []
    return (
      ({ renderer: 'Tab', 'gpu-process': 'GPU', utility: 'Utility', zygote: 'Zygote' }[type ?? ''] as 'Tab') ??
      'Browser'
    )
  } catch {
    return 'Unknown'
  }
}

/** Memory and processor use of main and everything under it (Linux; elsewhere main alone). */
export function readAppMetrics(): Electron.ProcessMetric[] {
  const all =
    process.platform === 'linux'
      ? readdirSync('/proc')
          .filter((name) => /^\d+$/.test(name))
          .map(Number)
      : []
  const processes = all.map(readProcess).filter((found) => found !== undefined)
  const family = new Set([process.pid])
  for (let before = 0; before !== family.size; ) {
    before = family.size
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid)
  }
  const now = performance.now()
  return processes
    .filter(({ pid }) => family.has(pid))
    .map(({ pid, ticks, start }) => {
      const last = previous.get(pid)
      previous.set(pid, { ticks, at: now })
      const seconds = last ? (now - last.at) / 1000 : 0
      const used = last ? (ticks - last.ticks) / ticksPerSecond : 0
      return {
        pid,
        type: typeOf(pid),
        creationTime: start,
        memory: memoryOf(pid),
        cpu: {
          percentCPUUsage: seconds > 0 ? (used / seconds) * 100 : 0,
          cumulativeCPUUsage: ticks / ticksPerSecond,
          idleWakeupsPerSecond: 0,
        },
      }
    })
}
