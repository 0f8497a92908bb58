/** Where a file lies for as long as it is being written. */
export const unfinishedOf = (file: string): string => `${file}.new`
