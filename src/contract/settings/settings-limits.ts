/** The bounds of what staff may type, without schemas: the settings page checks a field with the same figures as main. */
export const settingsLimits = {
  shopNameLength: 80,
  shopContactLength: 200,
  /** Inches, measured corner to corner. */
  diagonalInches: { least: 7, most: 150 },
  /** How long a session may last, in seconds. */
  limitSeconds: { least: 30, most: 300 },
  /** The marked area, as parts of the upright picture: how wide and high it may be, and where it lies at first (P8). */
  area: {
    width: { least: 0.2, most: 0.8 },
    height: { least: 0.2, most: 1 },
    atFirst: { x: 0.125, y: 0, width: 0.75, height: 1 },
  },
  /** How many file systems, and how many folders, may be named for sticks. */
  stickRules: 32,
  folderLength: 1_000,
  /** How many packages stay on the disk, the one that plays among them: at least one to go back to. */
  keptPackages: { least: 2, most: 10 },
  /** How many stretches a day's hours may have. */
  hoursStretches: 4,
  /** How many dates may have hours of their own, and how long the note of one may be. */
  hoursExceptions: 400,
  hoursNoteLength: 80,
  /** Digits, so that the keypad of a touch screen is enough. */
  recoveryDigits: 16,
  pinDigits: { least: 4, most: 12 },
} as const
