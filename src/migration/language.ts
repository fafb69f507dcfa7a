/** The languages the bot speaks, by their ISO 639 codes. The first is spoken where nobody has chosen and the client tells none. */
export const languages = ['en', 'it'] as const;

export type Language = (typeof languages)[number];
