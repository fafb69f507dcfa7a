import type { Partners } from '../migration/ports';
import type { Send } from './http/call';
import { read, unless } from './http/read';
import { PartnerProfile } from './schemas/partnerProfile';

/** A name is not worth stopping for. */
const without = ['notFound', 'refused', 'noAccess', 'tokenKind', 'signInNeeded', 'blockedByPolicy'] as const;

/** Only a token with a person behind it may ask, and only of an ID that there is: whoever may not goes without the name. */
export const createPartners = (send: Send): Partners => ({
  nameOf: async (partnerId) => {
    const question = { operation: 'profiles.partner', path: '/v1/profiles/mpn', query: { mpnId: partnerId } } as const;
    const profile = await unless(without, read(send, PartnerProfile, question));
    return profile?.mpnId === partnerId ? profile.partnerName : undefined;
  },
});
