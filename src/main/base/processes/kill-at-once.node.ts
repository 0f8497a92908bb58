/** Ends a process without asking it; nothing where it has gone by itself in the meantime. */
export function killAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It is gone, or was never ours to end.
  }
}
