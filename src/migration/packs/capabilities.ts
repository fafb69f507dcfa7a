import type { Capability } from './pack';

/** The service plans that stand for a capability; any one of them is enough. */
const provenBy: readonly (readonly [Capability, RegExp])[] = [
  ['teams', /^TEAMS1$/],
  ['mail', /^EXCHANGE_[SL]_(STANDARD|ENTERPRISE)/],
  ['kioskMail', /^EXCHANGE_S_DESKLESS$/],
  ['files', /^SHAREPOINT(DESKLESS|STANDARD|ENTERPRISE)(_EDU|_MIDMARKET)?$|^ONEDRIVE/],
  ['webApps', /^SHAREPOINTWAC/],
  ['desktopApps', /^OFFICE(_BUSINESS|SUBSCRIPTION)$/],
  ['voice', /^MCOEV$/],
  ['engage', /^YAMMER_(ENTERPRISE|EDU|MIDSIZE)$/],
  // INTUNE_O365 is in nearly every suite and manages next to nothing, so it does not count.
  ['deviceManagement', /^INTUNE_(A|A_VL|SMBIZ|EDU)$/],
];

/** What licences with these service plans bring, in the order in which it is told. */
export const capabilitiesOf = (servicePlanNames: readonly string[]): readonly Capability[] =>
  provenBy
    .filter(([, pattern]) => servicePlanNames.some((name) => pattern.test(name)))
    .map(([capability]) => capability);

/** What several licences bring together, in the same order. */
export const together = (each: readonly (readonly Capability[])[]): readonly Capability[] =>
  provenBy.map(([capability]) => capability).filter((capability) => each.some((one) => one.includes(capability)));

/** A full mailbox is also a kiosk mailbox, so nobody gains the small one beside it or loses it to it. */
const has = (held: readonly Capability[], wanted: Capability): boolean =>
  held.includes(wanted) || (wanted === 'kioskMail' && held.includes('mail'));

/** What `to` has and `from` has not. */
export const gains = (from: readonly Capability[], to: readonly Capability[]): readonly Capability[] =>
  to.filter((capability) => !has(from, capability));

export const covers = (held: readonly Capability[], wanted: readonly Capability[]): boolean =>
  gains(held, wanted).length === 0;
