/** The system's own code of an error, such as `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Whether the disk is full, or what this user may take of it. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(systemCode(error) ?? '')
}

/** Why something could not be saved, as staff are told. */
export function notSavedBecause(error: unknown): 'disk-full' | 'not-saved' {
  return isDiskFull(error) ? 'disk-full' : 'not-saved'
}
