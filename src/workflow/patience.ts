const minuteMs = 60_000;

/** No wait inside one step is longer, so a pause or a stop is obeyed within a minute. */
export const sliceMs = minuteMs;

/** An order may show in Partner Center's lists this much later. */
export const orderLagMs = 15 * minuteMs;

/** Before, an order that does not bear our mark is not thought to be ours: the one that does may still come. */
export const adoptionLagMs = 60 * minuteMs;

/** What shows in no list so long after was never ordered, even where nothing else says so. */
export const settleMs = 24 * 60 * minuteMs;

/** Provisioning normally takes minutes. */
export const seatsPatienceMs = 60 * minuteMs;

/** An order whose seats do not come at once is looked at by its id, but not at each look for seats. */
export const orderLookMs = { first: 2 * minuteMs, then: 10 * minuteMs };

/** So long an order that says that nothing was bought has to be proven right. */
export const orderProofMs = 90 * minuteMs;

/** Seats that still do not show then will not come by themselves. */
export const seatsComeWithinMs = 24 * 60 * minuteMs;

/** A night's outage is waited for; what lasts longer is a person's to decide. */
export const outagePatienceMs = 12 * 60 * minuteMs;

/** An entry that can't be read for a moment may be read in the next; one that still can't is a person's to look at. */
export const incompletePatienceMs = 5 * minuteMs;

/** A roll-out takes minutes; a run that waits longer for the release that has begun it waits in vain. */
export const otherReleasePatienceMs = 60 * minuteMs;

/** Failures nobody foresaw may pass by themselves, but are not tried for ever. */
export const unforeseenTries = 5;

/** From this try on the card says that a service does not answer. */
export const triesBeforeTelling = 4;

/** A wait that a service asks for is told from so much on, without a fourth try. */
export const longWaitMs = 15_000;

const firstMs = 1_000;

/** The wait before try number `tries` + 1: doubled each time, a minute at most. */
export const backOffMs = (tries: number): number => Math.min(firstMs * 2 ** tries, sliceMs);

/** How long to wait before looking again for something that takes its time: 2 s at first, a minute at last. */
export const pollMs = (looks: number): number => Math.min(Math.round(2_000 * 1.3 ** looks), sliceMs);
