/** Marks a place that no value can reach; a new case in a union makes it a compile error. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`)
}
