export interface Place {
  readonly country: string;
  readonly city: string;
  readonly line1: string;
  readonly postalCode: string;
  readonly state: string;
  readonly culture: string;
  readonly currency: { readonly code: string; readonly symbol: string };
}

const euro = { code: 'EUR', symbol: '€' };

const place = (
  country: string,
  culture: string,
  address: readonly [city: string, line1: string, postalCode: string, state: string],
  currency: Place['currency'] = euro,
): Place => {
  const [city, line1, postalCode, state] = address;
  return { country, culture, city, line1, postalCode, state, currency };
};

/** Where customers live; the addresses are made up. */
export const places = {
  italy: place('IT', 'it-IT', ['Milano', 'Via dei Campioni 12', '20121', 'MI']),
  germany: place('DE', 'de-DE', ['München', 'Musterweg 4', '80331', 'BY']),
  france: place('FR', 'fr-FR', ['Lyon', '8 rue des Exemples', '69002', '']),
  spain: place('ES', 'es-ES', ['Madrid', 'Calle del Ensayo 21', '28004', 'M']),
  ireland: place('IE', 'en-IE', ['Cork', '3 Sample Quay', 'T12 XY00', '']),
  netherlands: place('NL', 'nl-NL', ['Utrecht', 'Voorbeeldlaan 60', '3511 AB', '']),
  britain: place('GB', 'en-GB', ['Leeds', '14 Specimen Street', 'LS1 4AB', ''], { code: 'GBP', symbol: '£' }),
  usa: place('US', 'en-US', ['Seattle', '500 Placeholder Avenue', '98101', 'WA'], { code: 'USD', symbol: '$' }),
  india: place('IN', 'en-IN', ['Bengaluru', '77 Namuna Road', '560025', 'KA'], { code: 'INR', symbol: '₹' }),
  switzerland: place('CH', 'de-CH', ['Zürich', 'Beispielgasse 9', '8001', 'ZH'], { code: 'CHF', symbol: 'CHF' }),
  sweden: place('SE', 'sv-SE', ['Malmö', 'Provgatan 31', '211 22', ''], { code: 'SEK', symbol: 'kr' }),
  canada: place('CA', 'en-CA', ['Toronto', '250 Example Crescent', 'M5H 2N2', 'ON'], { code: 'CAD', symbol: '$' }),
  australia: place('AU', 'en-AU', ['Perth', '6 Trial Parade', '6000', 'WA'], { code: 'AUD', symbol: '$' }),
  japan: place('JP', 'ja-JP', ['Osaka', '1-2-3 Mihon', '530-0001', '27'], { code: 'JPY', symbol: '¥' }),
} as const satisfies Record<string, Place>;

export type PlaceName = keyof typeof places;

export const countries: readonly string[] = Object.values(places).map((each) => each.country);
