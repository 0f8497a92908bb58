import { z } from 'zod'
import type { Mount } from './mount.ts'

/** What a drive is, as Windows says; `elsewhere` is on the network, a disc or in memory. */
export type DriveKind = 'removable' | 'fixed' | 'elsewhere'

/** Prints each drive as JSON; a list only if there are several. */
export const driveQuery =
  'Get-CimInstance Win32_LogicalDisk | Select-Object DeviceID, DriveType | ConvertTo-Json -Compress'

const driveSchema = z.object({ DeviceID: z.string().regex(/^[A-Z]:$/), DriveType: z.number().int() })
const driveListSchema = z.union([z.array(driveSchema), driveSchema.transform((drive) => [drive])])

/** `DriveType` of Win32_LogicalDisk, as Microsoft numbers it. */
const kinds: Readonly<Record<number, DriveKind>> = { 2: 'removable', 3: 'fixed' }

/** The drives by their root, `E:\`, from what `driveQuery` printed; undefined if it makes no sense. */
export function parseDriveList(text: string): ReadonlyMap<string, DriveKind> | undefined {
  try {
    const drives = driveListSchema.parse(JSON.parse(text))
    return new Map(drives.map(({ DeviceID, DriveType }) => [`${DeviceID}\\`, kinds[DriveType] ?? 'elsewhere']))
  } catch {
    return undefined
  }
}

type DriveParts = {
  /** Every root that a drive could have. */
  readonly roots: readonly string[]
  /** What is at those of them where something is. */
  readonly lookAt: (roots: readonly string[]) => Promise<readonly Mount[]>
  /** What kinds there are; undefined: the system does not say. It takes a second. */
  readonly ask: () => Promise<ReadonlyMap<string, DriveKind> | undefined>
}

/**
 * Lists the drives that something is in. What they are is asked only when other ones are there than before; a drive on the
 * network is not touched again, because one whose server is gone keeps whoever looks at it waiting. Where the system
 * does not say, every drive may be a stick.
 */
export function driveLister({ roots, lookAt, ask }: DriveParts): () => Promise<readonly Mount[]> {
  let kindOf: ReadonlyMap<string, DriveKind> | undefined
  let askedFor = ''
  return async () => {
    const found = await lookAt(roots.filter((root) => kindOf?.get(root) !== 'elsewhere'))
    const there = found.map(({ folder }) => folder).join()
    if (there !== askedFor) {
      kindOf = await ask()
      askedFor = there
    }
    return found.flatMap((mount) => {
      const kind = kindOf?.get(mount.folder)
      return kind === 'elsewhere' ? [] : { ...mount, removable: kind === undefined ? null : kind === 'removable' }
    })
  }
}
