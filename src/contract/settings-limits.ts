/** The bounds of what staff may type, without schemas: the settings page checks a field with the same figures as main. */
export const settingsLimits = {
  shopNameLength: 80,
  shopContactLength: 200,
  /** Inches, measured corner to corner. */
  diagonalInches: { least: 7, most: 150 },
  /** How long a session may last, in seconds. */
  limitSeconds: { least: 30, most: 300 },
  pinDigits: { least: 4, most: 12 },
} as const
