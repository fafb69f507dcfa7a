import { z } from 'zod';
import { text, words } from './tolerant';

/** Without an ID it is the profile of whoever asks, so the ID is compared. */
export const PartnerProfile = z.object({ mpnId: text, partnerName: words });
