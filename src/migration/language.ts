/** The languages the bot speaks, by their ISO 639 codes. The first is spoken where nobody has chosen and the client tells none. */
export const languages = ['en', 'it'] as const;

export type Language = (typeof languages)[number];

const italianSpeaking: ReadonlySet<string> = new Set(['IT', 'SM', 'VA']);

/** What a customer's own people read: their country decides, not the agent's language. */
export const languageIn = (country: string): Language => (italianSpeaking.has(country.toUpperCase()) ? 'it' : 'en');
