import type { UtilityProcess } from 'electron'

/** Does this to a child process, or as soon as it exists: until then it has no number, and `kill()` does nothing at all. */
export function onceSpawned(child: UtilityProcess, action: () => void): void {
  if (child.pid === undefined) child.once('spawn', action)
  else action()
}
