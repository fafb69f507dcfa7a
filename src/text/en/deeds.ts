import type { MigrationDeed } from '../../migration/deed';
import type { Format } from '../format';
import type { Phrase } from '../plain';

type Of = Readonly<Record<MigrationDeed, (who: Phrase) => string>>;

/** Who decided what. What was asked for is not said to have come true. */
export const deeds = (f: Format) => ({
  of: {
    confirmed: (who) => `Confirmed by ${who}`,
    approved: (who) => `Approved by ${who}`,
    paused: (who) => `Paused by ${who}`,
    resumed: (who) => `Resumed by ${who}`,
    stopped: (who) => `Told to stop by ${who}`,
    triedAgain: (who) => `Tried again by ${who}`,
    orderedAgain: (who) => `Ordered again by ${who}`,
    leftOut: (who) => `Left out by ${who}: those who could not be moved`,
    checkedAgain: (who) => `Checked again by ${who}`,
    leftOpen: (who) => `Left open by ${who}`,
    endedAsItIs: (who) => `Ended as it is by ${who}`,
    saidBought: (who) => `“It was bought”, said by ${who}`,
    saidNotBought: (who) => `“It was not bought”, said by ${who}`,
    namedOrder: (who) => `Order pointed out by ${who}`,
    adoptedOrder: (who) => `“It was this order”, said by ${who}`,
    endedInDoubt: (who) => `Ended by ${who} without knowing`,
    letGoOn: (who) => `Resumed by ${who} after the hold`,
    closedLater: (who) => `Checked again by Planshift in order to close it, as confirmed by ${who}`,
    endTakenBack: (who) => `Asked for by ${who}: take its end back`,
    endedNow: (who) => `Asked for by ${who}: cancel it at once`,
    reactivated: (who) => `Asked for by ${who}: reactivate it`,
    keptLooking: (who) => `Asked for by ${who}: look again`,
  } satisfies Of as Of,
  /** Whose name is not known any more. */
  somebody: 'a colleague',
  before: (n: number) =>
    f.forms(n, { one: 'One decision came before these.', other: `${f.count(n)} decisions came before these.` }),
});
