import { type FileHandle, lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Asset } from '../../../contract/package/package.ts'
import type { FileNote } from '../../../contract/views/editor-view.ts'
import type { DraftWorkToMain, MainToDraftWork, TakenFile } from '../../../contract/workers/draft-work.ts'
import { freeBytesAt } from '../../base/files/free-bytes.node.ts'
import { openPlain } from '../../base/files/plain-file.node.ts'
import { startHash } from '../../base/hashing.node.ts'
import { isDiskFull } from '../../base/system-code.ts'
import { isLeftByTheSystem } from '../left-by-the-system.ts'
import { inFileNameOrder } from '../making/file-name-order.ts'
import { headOf } from '../making/head-of.node.ts'
import { typeOf } from '../making/measure-assets.node.ts'
import { doubtfulCodings } from '../making/playable-film.ts'
import { probeFilm } from '../making/probe-film.node.ts'
import { printable } from '../printable.ts'

type Order = Extract<MainToDraftWork, { type: 'take' }>
type Named = { readonly path: string; readonly name: string }
type Found = Named & { readonly bytes: number }
type Say = (message: DraftWorkToMain) => void

const pieceBytes = 1024 * 1024
/** What stays free for the player's own records, in bytes. */
const reservedBytes = 256 * 1024 ** 2

/** The files that are meant; those of a folder in the order of their names, what lies in further folders is not. */
async function filesAt({ files }: Order): Promise<readonly Named[]> {
  const found: Named[] = []
  for (const { path, name } of files) {
    const entry = await stat(path).catch(() => null)
    if (!entry?.isDirectory()) found.push({ path, name: name ?? basename(path) })
    else {
      const names = (await readdir(path, { withFileTypes: true }).catch(() => []))
        .filter((each) => each.isFile() && !each.name.startsWith('.') && !isLeftByTheSystem(each.name))
        .map((each) => each.name)
      for (const inside of inFileNameOrder(names)) found.push({ path: join(path, inside), name: inside })
    }
  }
  return found
}

/** What lies there itself: a link is followed by nobody, and a pipe would let us wait for ever. */
async function plain(path: string): Promise<{ readonly size: number; readonly isFile: boolean }> {
  const found = await lstat(path)
  return { size: found.size, isFile: found.isFile() }
}

async function copy(from: string, to: string, onBytes: (bytes: number) => void): Promise<Omit<Asset, 'type'>> {
  const hash = startHash()
  let bytes = 0
  let source: FileHandle | undefined
  let target: FileHandle | undefined
  try {
    source = await openPlain(from)
    if (!source) throw new Error('no plain file')
    target = await open(to, 'w', 0o600)
    const piece = Buffer.alloc(pieceBytes)
    for (;;) {
      const { bytesRead } = await source.read(piece, 0, pieceBytes, null)
      if (bytesRead === 0) break
      const read = piece.subarray(0, bytesRead)
      hash.update(read)
      await target.writeFile(read)
      bytes += bytesRead
      onBytes(bytesRead)
    }
    await target.sync()
    return { sha256: hash.digest(), bytes }
  } finally {
    await source?.close().catch(() => undefined)
    await target?.close()
  }
}

type FilmNote = { readonly length: number | null; readonly note?: FileNote }

/** What is to be said of a film; `no-picture`: it is sound alone. */
async function noteOfFilm(file: string): Promise<FilmNote | 'no-picture'> {
  const film = await probeFilm(file)
  if (film === 'no-picture') return film
  if (!film) return { length: null, note: 'length-unknown' }
  const { picture, sound } = doubtfulCodings(film)
  const length = Math.max(1, Math.round(film.seconds * 1000))
  return { length, ...((picture !== undefined || sound !== undefined) && { note: 'may-not-play' as const }) }
}

/**
 * Copies pictures and films into the draft's folder, each under its digest, and says what each is. What is neither, cannot
 * be read or has no room is left out and named; the rest comes all the same.
 */
export async function takeFiles(order: Order, say: Say): Promise<void> {
  const notes: { name: string; note: FileNote }[] = []
  const leaveOut = (name: string, note: FileNote): void => void notes.push({ name: printable(name), note })
  const meant: (Found & { readonly type: Asset['type'] })[] = []
  for (const named of await filesAt(order)) {
    try {
      const { size: bytes, isFile } = await plain(named.path)
      const type = isFile ? typeOf(await headOf(named.path)) : undefined
      // An item that is a page of its own comes with a package; what is dropped is pictures and films.
      const allowed = type !== undefined && (type !== 'application/zip' || order.pages)
      if (!allowed) leaveOut(named.name, 'type-unknown')
      else if (meant.length >= order.most) leaveOut(named.name, 'too-many')
      else meant.push({ ...named, type, bytes })
    } catch {
      leaveOut(named.name, 'unreadable')
    }
  }
  if (meant.length === 0 && notes.length === 0) leaveOut('', 'nothing-there')
  await mkdir(order.folder, { recursive: true })
  let room = (await freeBytesAt(order.folder)) - reservedBytes
  const total = meant.reduce((sum, { bytes }) => sum + bytes, 0)
  const files: TakenFile[] = []
  const partial = join(order.folder, 'arriving')
  let done = 0
  let told = -1
  for (const { path, name, type, bytes } of meant) {
    const tell = (read: number): void => {
      done += read
      const step = Math.floor((done / Math.max(total, 1)) * 200)
      if (step === told && read > 0) return
      told = step
      say({ type: 'progress', name: printable(name), bytes: done, total })
    }
    if (bytes > room) {
      leaveOut(name, 'no-space')
      continue
    }
    room -= bytes
    try {
      tell(0)
      const copied = await copy(path, partial, tell)
      const file = join(order.folder, copied.sha256)
      await rename(partial, file)
      const told: FilmNote | 'no-picture' = type.startsWith('video/') ? await noteOfFilm(file) : { length: null }
      if (told === 'no-picture') {
        leaveOut(name, 'type-unknown')
        // Its copy goes before the next files come, as all do that no item names.
        continue
      }
      if (told.note) leaveOut(name, told.note)
      files.push({ name: printable(name), file: { ...copied, type }, length: told.length })
    } catch (error) {
      await rm(partial, { force: true })
      leaveOut(name, isDiskFull(error) ? 'no-space' : 'unreadable')
    }
  }
  say({ type: 'taken', files, notes })
}
