/** The products people know service plans by. They are proper names, so they read the same in every language. */
const products: readonly (readonly [RegExp, string])[] = [
  [/^TEAMS/, 'Teams'],
  [/^EXCHANGE/, 'Exchange'],
  [/^SHAREPOINTWAC/, 'Office for the web'],
  [/^(SHAREPOINT|ONEDRIVE)/, 'SharePoint'],
  [/^YAMMER/, 'Viva Engage (Yammer)'],
  [/^(OFFICESUBSCRIPTION|OFFICE_BUSINESS|OFFICEMOBILE)/, 'Office apps'],
  [/^INTUNE/, 'Intune'],
  [/^MCO/, 'Skype for Business'],
  [/^KAIZALA/, 'Kaizala'],
  [/^SWAY/, 'Sway'],
  [/^STREAM/, 'Stream'],
  [/^FORMS/, 'Forms'],
  [/^FLOW/, 'Power Automate'],
  [/^POWERAPPS/, 'Power Apps'],
  [/^(PROJECTWORKMANAGEMENT|PLANNER)/i, 'Planner'],
  [/^BPOS_S_TODO/, 'To Do'],
  [/^WHITEBOARD/, 'Whiteboard'],
  [/BOOKINGS/, 'Bookings'],
  [/^VIVA/i, 'Viva'],
];

/** The product a service plan belongs to, or the plan's own name where nothing better is known. */
export const productOf = (servicePlanName: string): string =>
  products.find(([pattern]) => pattern.test(servicePlanName))?.[1] ?? servicePlanName;
