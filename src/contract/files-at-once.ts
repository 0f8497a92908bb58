/** How many files and folders staff may hand to the editor at once. */
export const filesAtOnce = 1_000
