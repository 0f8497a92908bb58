/** Keys that follow each other faster than this, in milliseconds, are typed by a machine, such as a scanner, and by no hand. */
export const keyGapMilliseconds = 50
