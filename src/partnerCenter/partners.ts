import type { Partners } from '../migration/ports';
import type { Send } from './http/call';
import { notTold, read, unless } from './http/read';
import { PartnerProfile } from './schemas/partnerProfile';

/** Only a token with a person behind it may ask, and only of an ID that there is: whoever may not goes without the name, which is not worth stopping for. */
export const createPartners = (send: Send): Partners => ({
  nameOf: async (partnerId) => {
    const question = { operation: 'profiles.partner', path: '/v1/profiles/mpn', query: { mpnId: partnerId } } as const;
    const profile = await unless([...notTold, 'signInNeeded'], read(send, PartnerProfile, question));
    return profile?.mpnId === partnerId ? profile.partnerName : undefined;
  },
});
