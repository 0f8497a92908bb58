/**
 * The languages of the player as BCP 47 tags, without schemas, for pages that list them. `de-simple` is easy German
 * ("Leichte Sprache"): `simple` is the registered variant for a simplified form, so screen readers and Intl take it for
 * German, and packages may have texts in it.
 */
export const languages = ['de', 'en', 'de-simple', 'fr', 'tr', 'pl', 'uk', 'ar', 'es', 'it'] as const
export type Language = (typeof languages)[number]

/** The languages of the settings window: fewer than a customer may choose from. */
export const staffLanguages = ['de', 'en'] as const
export type StaffLanguage = (typeof staffLanguages)[number]
