/** A line of the log as it is shown. */
export type ShownLine = { readonly time: string; readonly text: string }

/** The lines in which this stands, in their time as it is shown or in what they say, whatever the case of its letters. */
export function filteredLog(lines: readonly ShownLine[], filter: string): readonly ShownLine[] {
  const wanted = filter.trim().toLowerCase()
  return lines.filter(({ time, text }) => `${time} ${text}`.toLowerCase().includes(wanted))
}
