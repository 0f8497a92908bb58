import { namesIn, statFields } from './proc-files.node.ts'

/** The parent of every process. */
function parents(): Map<number, number> {
  const found = new Map<number, number>()
  for (const name of namesIn('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const [, parent] = statFields(name)
    if (parent) found.set(Number(name), Number(parent))
  }
  return found
}

/** `root` and everything it started, directly or not; where the system does not say, `root` alone. */
export function processTree(root: number): number[] {
  if (process.platform !== 'linux') return [root]
  const all = parents()
  const tree = [root]
  for (const member of tree) for (const [child, parent] of all) if (parent === member) tree.push(child)
  return tree
}
