/** What an HTML item may hold, unpacked. Sizes in bytes. */
export const itemLimits = {
  entries: 2_000,
  entryBytes: 64 * 1024 ** 2,
  bytes: 256 * 1024 ** 2,
} as const
