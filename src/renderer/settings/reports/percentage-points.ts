/** The difference of two shares of 0 to 1 in percentage points, to a tenth, with its sign; `write` writes a figure without one. */
export function percentagePoints(difference: number, write: (figure: number) => string): string {
  const tenths = Math.round(difference * 1_000)
  const sign = tenths > 0 ? '+' : tenths < 0 ? '−' : ''
  return `${sign}${write(Math.abs(tenths) / 10)}`
}
