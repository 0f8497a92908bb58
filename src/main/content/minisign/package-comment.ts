/** The trusted comment that `askfirst` writes: which package the signature is for. */
export function packageComment(id: string, version: number): string {
  return `id:${id}\tversion:${version}`
}

/**
 * Whether a trusted comment agrees that it is for this package. One that names no package, as the stock tool writes it,
 * does; the signature covers the manifest, id and version included, in any case.
 */
export function commentFits(comment: string, id: string, version: number): boolean {
  return !comment.startsWith('id:') || comment === packageComment(id, version)
}
