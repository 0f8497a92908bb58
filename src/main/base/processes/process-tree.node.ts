import { namesIn, textOf } from './proc-files.node.ts'

/** The parent of every process, by /proc/<pid>/stat; the command there may hold spaces and brackets. */
function parents(): Map<number, number> {
  const found = new Map<number, number>()
  for (const name of namesIn('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const text = textOf(`/proc/${name}/stat`)
    const parent = /^\s*\S+\s+(\d+)/.exec(text.slice(text.lastIndexOf(')') + 1))?.[1]
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
