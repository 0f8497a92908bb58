/** A change that breaks nothing, so that no test can notice it, and why. It is drawn like any other, and named. */
export type Equivalent = {
  readonly file: string
  /** The line it begins in, without indentation. */
  readonly line: string
  readonly from: string
  readonly to: string
  readonly reason: string
}

export const equivalents: readonly Equivalent[] = []
