import type { CustomerAssignments, RadarStore } from '../../migration/ports';
import type { RadarReading } from '../../migration/radar/radar';
import type { RadarSources } from '../commands/radarView';
import type { Services } from '../services';
import { seenOf, sees } from './seeing';
import type { Seeing } from './seeing';

/** The radar of one person. */
export const radarWithin = (radar: RadarStore, seeing: Seeing): RadarStore => ({
  entry: async (customer, subscription) =>
    (await sees(seeing, customer)) ? radar.entry(customer, subscription) : undefined,
  reading: async () => {
    const reading = await radar.reading();
    return (await seeing()).now === 'all' ? reading : readingWithin(reading, seeing);
  },
});

/** Whose the unreadable entries of Partner Center's list are is not known, nor how many customers of a scan are one's own. */
async function readingWithin({ underWay, ...reading }: RadarReading, seeing: Seeing): Promise<RadarReading> {
  const entries = await seenOf(seeing, reading.entries, ({ customerId }) => customerId);
  const failedCustomers = await seenOf(seeing, reading.failedCustomers, ({ customerId }) => customerId);
  const { now } = await seeing();
  const customersRead = now === 'all' ? reading.customersRead : Math.min(now.size, reading.customersRead);
  const counts = { customersRead, customersFailed: failedCustomers.length, unlistedCustomers: [] };
  return { ...reading, entries, failedCustomers, ...counts, ...(underWay && { underWay: { done: 0, total: 0 } }) };
}

/** What a view of the radar is made of. */
export const radarSourcesWithin = ({ radarStore, assignments }: RadarSources, seeing: Seeing): RadarSources => ({
  radarStore: radarWithin(radarStore, seeing),
  assignments: { of: async (agent) => new Set(await seenOf(seeing, [...(await assignments.of(agent))], (id) => id)) },
});

/** Who answers for the customers whom a person sees. */
export const assignmentsWithin = (base: CustomerAssignments, seeing: Seeing): CustomerAssignments => ({
  of: async (agent) => new Set(await seenOf(seeing, [...(await base.of(agent))], (id) => id)),
  all: async () => seenOf(seeing, await base.all(), ({ customerId }) => customerId),
  customers: async () => seenOf(seeing, await base.customers(), ({ id }) => id),
  assign: async (changes, at) => base.assign(await seenOf(seeing, changes, ({ customerId }) => customerId), at),
});

/** Their own and others may begin with the same letters. */
const mostSearched = 100;

export const customersWithin = ({ search }: Services['customers'], seeing: Seeing): Services['customers'] => ({
  search: async (text, limit) => {
    if ((await seeing()).now === 'all') return search(text, limit);
    return (await seenOf(seeing, await search(text, mostSearched), ({ id }) => id)).slice(0, limit);
  },
});

type Wishes = Services['wishes'];

/** What was silenced by its name is not named any more. */
export const wishesWithin = (base: Wishes, seeing: Seeing): Wishes => ({
  settings: (agent) => base.settings(agent),
  setSettings: (agent, settings) => base.setSettings(agent, settings),
  mutes: async (agent) => {
    const mutes = await base.mutes(agent);
    const { now } = await seeing();
    if (now === 'all') return mutes;
    return mutes.filter((mute) => mute.what === 'plan' || now.has(mute.key));
  },
  mute: (agent, mute, at) => base.mute(agent, mute, at),
  unmute: (agent, mute) => base.unmute(agent, mute),
  remind: (agent, subscription, on, beforeEnd) => base.remind(agent, subscription, on, beforeEnd),
  acted: (subscription, endsOn, agent, at) => base.acted(subscription, endsOn, agent, at),
});
