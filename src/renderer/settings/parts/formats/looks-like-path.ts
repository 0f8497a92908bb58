/** Whether a text begins as a place on this machine does: at the root, at a drive, at a share, or as a file address. */
export function looksLikePath(text: string): boolean {
  return /^["']?(\/|[A-Za-z]:[\\/]|\\\\|file:)/.test(text.trim())
}
