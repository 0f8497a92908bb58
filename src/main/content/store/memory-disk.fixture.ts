import type { FileSystem, FolderEntry } from './file-system.ts'

/** `synced`: what of it survives a power cut for certain. */
type FileNode = { kind: 'file'; bytes: Buffer; synced: Buffer }
type FolderNode = { kind: 'folder'; names: Map<string, Node>; synced: Map<string, Node> }
type Node = FileNode | FolderNode

/** The process was ended, or the power went, at this step; nothing happens on the disk afterwards. */
export class Stopped extends Error {}

/** What of all that was not synced a power cut leaves, asked for each name and each file; a kill leaves everything. */
export type Cut = 'killed' | (() => boolean)

const newFolder = (): FolderNode => ({ kind: 'folder', names: new Map(), synced: new Map() })

/** What is there after a cut: for each name the old or the new, for each file the bytes that were synced or all. */
function afterCut(node: Node, stays: () => boolean): Node {
  if (node.kind === 'file') {
    const bytes = node.bytes.equals(node.synced) || stays() ? node.bytes : node.synced
    return { kind: 'file', bytes, synced: bytes }
  }
  const names = new Map<string, Node>()
  for (const name of new Set([...node.names.keys(), ...node.synced.keys()])) {
    const [now, before] = [node.names.get(name), node.synced.get(name)]
    const left = now === before || stays() ? now : before
    if (left) names.set(name, afterCut(left, stays))
  }
  return { kind: 'folder', names, synced: new Map(names) }
}

/** A disk in memory that knows what was synced, counts its steps, and can end or fill up at any of them. */
export class MemoryDisk {
  root: FolderNode = newFolder()
  steps = 0
  /** Bytes that were written, over all. */
  written = 0
  stopAt = Infinity
  fullAt = Infinity

  /** The same disk, started anew after `cut`. */
  restart(cut: Cut): void {
    const root = cut === 'killed' ? this.root : afterCut(this.root, cut)
    if (root.kind === 'folder') this.root = root
    this.steps = 0
    this.stopAt = Infinity
    this.fullAt = Infinity
  }

  copy(): MemoryDisk {
    const other = new MemoryDisk()
    const root = afterCut(this.root, () => true)
    if (root.kind === 'folder') other.root = root
    return other
  }

  /** Every file, by its path. */
  paths(folder = this.root, prefix = ''): string[] {
    return [...folder.names].flatMap(([name, node]) =>
      node.kind === 'file' ? [`${prefix}${name}`] : this.paths(node, `${prefix}${name}/`),
    )
  }

  private step(): void {
    if (this.steps++ >= this.stopAt) throw new Stopped()
  }

  private grow(): void {
    if (this.steps > this.fullAt) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
  }

  private find(path: string): Node | undefined {
    let node: Node | undefined = this.root
    for (const name of path.split('/').filter(Boolean))
      node = node?.kind === 'folder' ? node.names.get(name) : undefined
    return node
  }

  folder(path: string): FolderNode {
    const node = this.find(path)
    if (node?.kind !== 'folder') throw Object.assign(new Error(`no folder ${path}`), { code: 'ENOENT' })
    return node
  }

  file(path: string): FileNode | undefined {
    const node = this.find(path)
    return node?.kind === 'file' ? node : undefined
  }

  private parent(path: string): [FolderNode, string] {
    const at = path.lastIndexOf('/')
    return [this.folder(at < 0 ? '' : path.slice(0, at)), path.slice(at + 1)]
  }

  readonly files: FileSystem = {
    place: (path) => `/${path}`,
    list: async (folder) => {
      this.step()
      const node = this.find(folder)
      if (node?.kind !== 'folder') return []
      return Array.from(node.names, ([name, { kind }]): FolderEntry => ({ name, kind }))
    },
    sizeOf: async (file) => {
      this.step()
      return this.file(file)?.bytes.length ?? null
    },
    read: async (file) => {
      this.step()
      return this.file(file)?.bytes ?? null
    },
    first: async (path, bytes) => {
      this.step()
      const file = this.file(path)
      if (!file) throw Object.assign(new Error(`no file ${path}`), { code: 'ENOENT' })
      return file.bytes.subarray(0, bytes)
    },
    chunks: (file) => this.chunksOf(file),
    create: async (path) => {
      this.step()
      this.grow()
      const [folder, name] = this.parent(path)
      const file: FileNode = { kind: 'file', bytes: Buffer.alloc(0), synced: Buffer.alloc(0) }
      folder.names.set(name, file)
      return {
        write: async (chunk) => {
          const stops = this.steps >= this.stopAt
          const [part, bytes] = [stops ? chunk.subarray(0, chunk.length / 2) : chunk, file.bytes]
          file.bytes = Buffer.concat([bytes, part])
          this.step()
          this.grow()
          this.written += chunk.length
        },
        sync: async () => {
          this.step()
          file.synced = file.bytes
        },
        close: async () => this.step(),
      }
    },
    makeFolder: async (path) => {
      this.step()
      this.grow()
      const [folder, name] = this.parent(path)
      if (!folder.names.has(name)) folder.names.set(name, newFolder())
    },
    rename: async (from, to) => {
      this.step()
      const [[oldFolder, oldName], [newFolder, newName]] = [this.parent(from), this.parent(to)]
      const node = oldFolder.names.get(oldName)
      if (!node) throw Object.assign(new Error(`no file ${from}`), { code: 'ENOENT' })
      newFolder.names.set(newName, node)
      oldFolder.names.delete(oldName)
    },
    syncFolder: async (path) => {
      this.step()
      const folder = this.folder(path)
      folder.synced = new Map(folder.names)
    },
    remove: async (path) => {
      this.step()
      const [folder, name] = this.parent(path)
      folder.names.delete(name)
    },
    removeFolder: async (path) => {
      this.step()
      const [folder, name] = this.parent(path)
      if (this.folder(path).names.size > 0) throw Object.assign(new Error('not empty'), { code: 'ENOTEMPTY' })
      folder.names.delete(name)
    },
    // What is tried on it is one process that ends, and the next one.
    lock: async () => () => undefined,
    freeBytes: async () => {
      this.step()
      return 2 ** 40
    },
  }

  private async *chunksOf(path: string): AsyncGenerator<Uint8Array> {
    this.step()
    const file = this.file(path)
    if (!file) throw Object.assign(new Error(`no file ${path}`), { code: 'ENOENT' })
    yield file.bytes
  }
}
