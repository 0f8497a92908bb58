import { readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second towards programs, whatever the kernel's own clock (USER_HZ). */
const ticksPerSecond = 100

/** Processor time that a process has used so far, in seconds (Linux). */
export function processorSeconds(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

/** The most memory that a process ever had in RAM, in bytes (Linux). */
export function peakMemory(pid: number): number {
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) * 1024
}
