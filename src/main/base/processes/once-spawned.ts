/** As much of a utility process as its beginning is told by. */
export type SpawningChild = {
  readonly pid?: number | undefined
  once(event: 'spawn', listener: () => void): unknown
}

/** Does this to a child process, or as soon as it exists: until then it has no number, and `kill()` does nothing at all. */
export function onceSpawned(child: SpawningChild, action: () => void): void {
  if (child.pid === undefined) child.once('spawn', action)
  else action()
}
