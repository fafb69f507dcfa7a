import { parsePack } from '../../../src/migration/packs/packSchema';
import { recognise } from '../../../src/migration/packs/recognise';
import { refOf, sourceBy } from '../../../src/migration/packs/sources';
import { inventedPack, told } from '../../support/inventedPack';
import type { Data } from '../../support/inventedPack';
import { kaizalaPro } from '../../support/pack';
import { retiredFacts } from '../../workflow/prepare/preparing';

const parsed = (given: Data = {}) => parsePack(JSON.stringify(inventedPack(given)), 'packs/whiteboard.json');

const at = (data: unknown, ...keys: readonly (string | number)[]): Data =>
  keys.reduce<unknown>((value, key) => (value as Data)[key], data) as Data;

const officeE3 = (pack: Data): Data =>
  (pack['replacements'] as readonly Data[]).find(({ id }) => id === 'office-365-e3')!;

/** What is said of the pack after one thing was spoilt in its second source. */
function fault(spoil: (source: Data, pack: Data) => void): string {
  const data = inventedPack();
  spoil(at(data, 'sources', 1), data);
  try {
    parsePack(JSON.stringify(data), 'packs/whiteboard.json');
  } catch (error) {
    return (error as Error).message;
  }
  return 'no fault';
}

describe('a pack of several retired plans', () => {
  it('gives each plan its own name, dates and words, and the replacements that are allowed to it', () => {
    const [one, two] = parsed().sources;

    expect(one).toMatchObject({ packId: 'whiteboard', id: 'whiteboard-plan-1', title: 'Whiteboard Plan 1' });
    expect(one?.replacements.map(({ id }) => id)).toEqual(['microsoft-365-business-basic', 'office-365-e3']);
    expect(two?.replacements.map(({ id }) => id)).toEqual(['office-365-e3']);
    expect(two?.dates.renewalEndsOn).toMatchObject({ value: '2027-01', checkedOn: '2026-11-20' });
    expect(two?.dataNote.it).toContain('Whiteboard Plan 2');
  });

  it('recognises each by its own item, though they share a product', () => {
    const { sources } = parsed();
    const found = (catalogSkuId: string) =>
      recognise(retiredFacts({ productId: 'CFQ7TTC0WB01', catalogSkuId, offerName: 'W', friendlyName: 'W' }), sources);

    expect(['0001', '0002', '0003'].map((sku) => found(sku)?.source.id)).toEqual([
      'whiteboard-plan-1',
      'whiteboard-plan-2',
      undefined,
    ]);
  });

  it('finds a stored plan again, and one that was stored when each pack had only one', () => {
    const sources = [kaizalaPro(), ...parsed().sources];

    expect(sources.map((source) => sourceBy(sources, refOf(source)))).toEqual(sources);
    expect(sources.map(refOf)).toEqual([
      { packId: 'kaizala-pro' },
      { packId: 'whiteboard', sourceId: 'whiteboard-plan-1' },
      { packId: 'whiteboard', sourceId: 'whiteboard-plan-2' },
    ]);
    expect(sourceBy(sources, { packId: 'whiteboard' })).toBeUndefined();
  });
});

describe('a pack file of several plans', () => {
  const cases: readonly (readonly [string, (source: Data, pack: Data) => void, string])[] = [
    ['no plan at all', (_, pack) => (pack['sources'] = []), 'sources: must name a retired plan'],
    [
      'an item that another plan claims',
      (source) => (at(source, 'recognise', 'items', 0)['value'] = 'CFQ7TTC0WB01:0001'),
      'sources[1].recognise.items[0]: "CFQ7TTC0WB01:0001" stands twice in this pack',
    ],
    [
      'a product of which another plan claims an item',
      (source) => (at(source, 'recognise', 'items', 0)['value'] = 'CFQ7TTC0WB01'),
      'sources[0].recognise.items[0]: "CFQ7TTC0WB01" takes all of that product already',
    ],
    [
      'an item in small letters',
      (source) => (at(source, 'recognise', 'items', 0)['value'] = 'cfq7ttc0wb01:0002'),
      'sources[1].recognise.items[0].value: must be a catalogue item like CFQ7TTC0LH0N:0001, in capitals, zeros',
    ],
    [
      'an offer id in capitals',
      (source) =>
        (at(source, 'recognise')['offerIds'] = [told('8909E28E-5832-42F4-9886-B0A5545F3645', { status: 'verified' })]),
      'sources[1].recognise.offerIds[0].value: must be a GUID in lower case',
    ],
    [
      'an id alone',
      (source) => (at(source, 'recognise')['items'] = ['CFQ7TTC0WB01:0002']),
      'sources[1].recognise.items[0]: must be an object with "value", "status", "source" and "checkedOn"',
    ],
    [
      'an id of which nobody says whether it was verified',
      (source) => delete at(source, 'recognise', 'items', 0)['status'],
      'sources[1].recognise.items[0].status: must be "verified" or "unverified"',
    ],
    [
      'a date without its source',
      (source) => delete at(source, 'dates', 'renewalEndsOn')['source'],
      'sources[1].dates.renewalEndsOn.source: must say where this was read',
    ],
    [
      'a date that nobody says when it was read',
      (source) => delete at(source, 'dates', 'renewalEndsOn')['checkedOn'],
      'sources[1].dates.renewalEndsOn.checkedOn: must be the day on which this was read',
    ],
    [
      'a date alone',
      (source) => (at(source, 'dates')['renewalEndsOn'] = '2027-01'),
      'sources[1].dates.renewalEndsOn: must be an object with "value", "source" and "checkedOn"',
    ],
    [
      'a thirteenth month',
      (source) => (at(source, 'dates', 'renewalEndsOn')['value'] = '2027-13'),
      'sources[1].dates.renewalEndsOn.value: must be a day like 2027-01-31, or a month like 2027-01',
    ],
    [
      'a day that no calendar has',
      (source) => (at(source, 'dates', 'renewalEndsOn')['value'] = '2027-02-30'),
      'sources[1].dates.renewalEndsOn.value: is no day of the calendar',
    ],
    [
      'a month for the end of the service, which is counted down to',
      (source) => (at(source, 'dates')['serviceEndOn'] = told('2027-06')),
      'sources[1].dates.serviceEndOn.value: must be a day',
    ],
    [
      'a renewal that ends before its sale',
      (source) => (at(source, 'dates', 'renewalEndsOn')['value'] = '2026-05'),
      'sources[1].dates.renewalEndsOn: comes before salesEndOn, which is 2026-06-01',
    ],
    [
      'a replacement that is not there',
      (source) => (source['replacements'] = ['office-365-e9']),
      'sources[1].replacements[0]: "office-365-e9" is no replacement plan of this pack',
    ],
    [
      'a replacement with the SKU of the retired plan itself',
      (source, pack) =>
        (at(source, 'recognise')['skuIds'] = [
          told(String(at(officeE3(pack), 'forms', 0)['skuId']), { status: 'unverified' }),
        ]),
      'sources[1].replacements[0]: "office-365-e3" has the SKU of the retired plan itself: the way is "rebuy"',
    ],
    [
      'a plan that is bought anew with another SKU than it has',
      (source) => (source['way'] = 'rebuy'),
      'sources[1].replacements[0]: "office-365-e3" has another SKU, so it is no "rebuy": people have to be moved',
    ],
    [
      'a plan that is bought anew, and whose SKU nobody has verified',
      (source) => (source['way'] = 'rebuy'),
      'sources[1].recognise.skuIds: must name a verified SKU: a "rebuy" keeps it',
    ],
    [
      'a catalogue id of a replacement that stands there twice',
      (_, pack) => (at(officeE3(pack), 'forms', 0)['item'] = told('CFQ7TTC0LF8R:0001', { status: 'verified' })),
      'replacements[7].forms[0].item: says the same as "productId" and "catalogSkuId": name one of them',
    ],
    [
      'no replacement',
      (source) => (source['replacements'] = []),
      'sources[1].replacements: must name a plan, unless it is "notice-only"',
    ],
    [
      'seats of an environment that are to be moved',
      (source) => (source['seatOf'] = 'environment'),
      'sources[1].way: must be "notice-only": seats of an environment are nobody’s to move',
    ],
    [
      'an add-on that is to be moved',
      (source) => (source['isAddOn'] = true),
      'sources[1].way: must be "notice-only": an add-on is not moved by itself',
    ],
    [
      'nothing to recognise a plan by',
      (source) => (source['recognise'] = { items: [], offerIds: [], skuIds: [], skuPartNumbers: [], offerNames: [] }),
      'sources[1].recognise: must name something',
    ],
    [
      'a segment that no catalogue has',
      (source) => (at(source, 'recognise')['segment'] = 'charity'),
      'sources[1].recognise.segment: Invalid option',
    ],
    [
      'a segment and nothing else to recognise a plan by',
      (source) =>
        (source['recognise'] = {
          ...{ segment: 'nonprofit', items: [], offerIds: [], skuIds: [], skuPartNumbers: [], offerNames: [] },
        }),
      'sources[1].recognise: must name something',
    ],
    [
      'a whole product of which one segment ends',
      (source) => {
        at(source, 'recognise')['segment'] = 'nonprofit';
        at(source, 'recognise', 'items', 0)['value'] = 'CFQ7TTC0WB02';
      },
      'sources[1].recognise.items[0]: must name the SKU, too: only nonprofit ends',
    ],
    [
      'two plans of one id',
      (source) => (source['id'] = 'whiteboard-plan-1'),
      'sources[1].id: "whiteboard-plan-1" stands twice in this pack',
    ],
    ['words in one language', (source) => delete at(source, 'dataNote')['it'], 'sources[1].dataNote.it'],
    ['the mode of the first shape', (_, pack) => (pack['mode'] = 'three-step'), 'Unrecognized key: "mode"'],
  ];

  it.each(cases)('is refused with its place for %s', (_name, spoil, expected) => {
    expect(fault(spoil)).toContain(`packs/whiteboard.json: ${expected}`);
  });
});
