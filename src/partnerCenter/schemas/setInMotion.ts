import { z } from 'zod';
import { instant, listOf, optionalId, text, words } from './tolerant';

/** Without blanks, of which samples have some where none belong. */
const status = text.transform((value) => (value ?? 'unknown').toLowerCase().replaceAll(/[\s_]/g, ''));

const Line = z.object({ subscriptionId: optionalId });

/** Of one subscription or several, from one partner to another. */
export const Transfer = z.object({
  status,
  targetPartnerName: words,
  createdTime: instant,
  expirationTime: instant,
  lineItems: listOf(Line.extend({ addonItems: listOf(Line) })),
});

const Event = z.object({ name: text, status, timestamp: instant });
const Events = listOf(Event);

/** The samples write `Events` in one place and `events` in another. */
const Transition = z
  .object({ events: Events, Events: Events })
  .transform(({ events, Events: others }) => [...events, ...others]);

const All = listOf(Transition);

/** The history of one subscription: `items` by the rule of all lists, `transition` by the sample. */
export const Transitions = z
  .object({ items: All, transition: All, transitions: All })
  .transform(({ items, transition, transitions }) => [...items, ...transition, ...transitions]);
