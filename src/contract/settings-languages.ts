/** The languages of the player, without schemas, for pages that list them. */
export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

/** The languages of the settings window: fewer than a customer may choose from. */
export const staffLanguages = ['de', 'en'] as const
export type StaffLanguage = (typeof staffLanguages)[number]
