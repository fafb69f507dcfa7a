import { parsePack } from '../../../src/migration/packs/packSchema';
import { packData } from '../../support/pack';

type Data = Record<string, unknown>;

const at = (data: unknown, ...keys: readonly (string | number)[]): Data =>
  keys.reduce<unknown>((value, key) => (value as Data)[key], data) as Data;

/** Parses the pack after one thing was spoilt, and answers with what was said about it. */
function fault(spoil: (pack: Data) => void): string {
  const data = packData();
  spoil(data);
  try {
    parsePack(JSON.stringify(data), 'packs/kaizala-pro.json');
  } catch (error) {
    return (error as Error).message;
  }
  return 'no fault';
}

const form = (pack: Data, plan = 3): Data => at(pack, 'replacements', plan, 'forms', 0);

describe('a pack file', () => {
  it('names the file when it is no JSON', () => {
    expect(() => parsePack('{ "id": ', 'packs/broken.json')).toThrow(/^packs\/broken\.json: .*JSON/);
  });

  it('is refused with the file, the place and what is wrong there', () => {
    const message = fault((pack) => (form(pack).skuId = '66B55226-6b4f-492c-910c-a3b7a3c9d993'));
    expect(message).toBe('packs/kaizala-pro.json: replacements[3].forms[0].skuId: must be a GUID in lower case');
  });

  it('is refused with every fault at once, one a line', () => {
    const message = fault((pack) => {
      pack['title'] = '';
      at(pack, 'dates')['salesEndOn'] = '1 July 2020';
      form(pack)['audience'] = 'pensioners';
    });
    expect(message.split('\n').map((line) => line.split(': ')[1])).toEqual([
      'title',
      'replacements[3].forms[0].audience',
      'dates.salesEndOn',
    ]);
  });

  const cases: readonly (readonly [string, (pack: Data) => void, string])[] = [
    ['a misspelt field', (pack) => (pack['mod'] = 'three-step'), 'Unrecognized key: "mod"'],
    [
      'a plan without product',
      (pack) => delete form(pack)['productId'],
      'replacements[3].forms[0].productId: is missing',
    ],
    ['a plan without forms', (pack) => (at(pack, 'replacements', 0)['forms'] = []), 'replacements[0].forms: must list'],
    [
      'a form id used twice',
      (pack) => (form(pack)['id'] = 'office-365-f3'),
      'replacements[4].forms[0].id: "office-365-f3" stands twice',
    ],
    [
      'a SKU used twice',
      (pack) => (form(pack)['skuId'] = form(pack, 0)['skuId']),
      'replacements[3].forms[0].skuId: "3b55',
    ],
    ['a plan id used twice', (pack) => (at(pack, 'replacements', 1)['id'] = 'office-365-e3'), 'replacements[7].id: '],
    [
      'a shortened SKU number',
      (pack) => (form(pack)['catalogSkuId'] = '1'),
      'forms[0].catalogSkuId: must be a catalogue SKU id of four',
    ],
    [
      'an unknown capability',
      (pack) => (at(pack, 'replacements', 0)['brings'] = ['pagers']),
      'replacements[0].brings[0]',
    ],
    [
      'an education form for everyone',
      (pack) => (form(pack, 11)['audience'] = 'everyone'),
      'replacements[11].forms[0].audience',
    ],
    [
      'an audience that is everyone',
      (pack) => (at(pack, 'audiences', 0)['audience'] = 'everyone'),
      'audiences[0].audience',
    ],
    ['a seat limit of nothing', (pack) => (at(pack, 'replacements', 0)['seatLimit'] = 0), 'replacements[0].seatLimit'],
    [
      'a broken pattern',
      (pack) => (at(pack, 'recognise')['offerNames'] = ['kaizala(']),
      'recognise.offerNames[0]: must be a regular',
    ],
    ['suspending in new commerce', (pack) => (at(pack, 'close')['nce'] = ['suspend', 'none']), 'close.nce[0]'],
    [
      'a close list without a way out',
      (pack) => (at(pack, 'close')['legacy'] = ['suspend']),
      'close.legacy: must end with "leave"',
    ],
    ['a note in one language', (pack) => delete at(pack, 'dataNote')['it'], 'dataNote.it'],
    ['no plans at all', (pack) => (pack['replacements'] = []), 'replacements: must name a plan'],
    [
      'nothing to recognise it by',
      (pack) => (pack['recognise'] = { offerIds: [], skuIds: [], productIds: [], skuPartNumbers: [], offerNames: [] }),
      'recognise: must name something',
    ],
  ];

  it.each(cases)('is refused for %s', (_name, spoil, expected) => {
    expect(fault(spoil)).toContain(expected);
  });

  it('may have no plans when it only gives notice', () => {
    const data = { ...packData(), mode: 'notice-only', replacements: [] };
    expect(parsePack(JSON.stringify(data), 'packs/notice.json').sources[0]?.way).toBe('notice-only');
  });

  it('needs no catalogue ids for a plan that is refused anyway', () => {
    const message = fault((pack) => {
      const plan = at(pack, 'replacements', 3);
      plan['refusedBecause'] = 'devicePlan';
      delete form(pack)['productId'];
      delete form(pack)['catalogSkuId'];
    });
    expect(message).toBe('no fault');
  });
});
