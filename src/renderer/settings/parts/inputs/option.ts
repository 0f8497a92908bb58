/** One of several values to choose from, as staff read it. */
export type Option<Value extends string> = {
  readonly value: Value
  readonly label: string
  readonly description?: string
}
