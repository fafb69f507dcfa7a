import { packData } from './pack';

export type Data = Record<string, unknown>;

/** As a file tells a fact of an invented plan. */
export const told = (value: string, given: Data = {}): Data => ({
  value,
  source: 'https://example.com/announcement',
  checkedOn: '2026-11-20',
  ...given,
});

const recognised = (item: string, name: string): Data => ({
  items: [told(item, { status: 'verified' })],
  offerIds: [],
  skuIds: [],
  skuPartNumbers: [],
  offerNames: [name],
});

export const inventedSource = (id: string, title: string, item: string, given: Data = {}): Data => ({
  id,
  title,
  way: 'three-step',
  seatOf: 'person',
  recognise: recognised(item, `^${title}$`),
  dates: { salesEndOn: told('2026-06-01'), renewalEndsOn: told('2027-01') },
  replacements: ['microsoft-365-business-basic', 'office-365-e3'],
  dataNote: { en: `What people have in ${title} stays.`, it: `Ciò che sta in ${title} resta.` },
  dataStays: true,
  ...given,
});

export function packOfSources(id: string, title: string, sources: readonly Data[]): Data {
  const { guide, replacements, close } = packData();
  return { id, title, guide, replacements, close, sources };
}

/** A pack of today's shape with two plans that never were, fresh to be spoilt. */
export function inventedPack(given: Data = {}): Data {
  return {
    ...packOfSources('whiteboard', 'Whiteboard plans', [
      inventedSource('whiteboard-plan-1', 'Whiteboard Plan 1', 'CFQ7TTC0WB01:0001'),
      inventedSource('whiteboard-plan-2', 'Whiteboard Plan 2', 'CFQ7TTC0WB01:0002', {
        replacements: ['office-365-e3'],
      }),
    ]),
    ...given,
  };
}
