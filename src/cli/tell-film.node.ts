import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from '../contract/package/package.ts'
import { probeFilm } from '../main/content/making/probe-film.node.ts'
import { printable } from '../main/content/printable.ts'
import { assetsFolder } from '../main/content/source/package-source.ts'
import type { Terminal } from './command.ts'
import { filmWarnings } from './film-warnings.ts'

/** Says how long a film is and what it is coded in, and warns where it may not play. */
export async function tellFilm(file: string, name: string, { out, error }: Terminal): Promise<void> {
  const film = await probeFilm(file)
  if (film && film !== 'no-picture') out(`${name}: ${film.seconds.toFixed(1)} s, ${film.codec ?? 'unknown coding'}\n`)
  for (const warning of filmWarnings(name, film)) error(`${warning}\n`)
}

/** Warns of the films among the files of a package folder that may not play; `told`: which of them anything is said of. */
export async function warnOfFilms(
  folder: string,
  { assets }: Pick<Manifest, 'assets'>,
  { error }: Terminal,
  told: (path: string, sha256: string) => boolean = () => true,
): Promise<void> {
  for (const [path, { type, sha256 }] of Object.entries(assets)) {
    if (!type.startsWith('video/') || !told(path, sha256)) continue
    const file = join(folder, assetsFolder, path)
    // Some disks keep a name in another Unicode form than the package has: of such a film nothing is said.
    const isThere = await access(file).then(
      () => true,
      () => false,
    )
    if (!isThere) continue
    for (const warning of filmWarnings(`assets/${printable(path)}`, await probeFilm(file))) error(`${warning}\n`)
  }
}
