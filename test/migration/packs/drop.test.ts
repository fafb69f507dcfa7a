import { parsePack } from '../../../src/migration/packs/packSchema';
import { toldPack } from '../../../src/toldPack';
import { deviceCarePack, deviceCareSku } from '../../support/coveredWorld';
import type { Data } from '../../support/inventedPack';
import { told } from '../../support/inventedPack';

const parse = (given: Data = {}) => parsePack(JSON.stringify(deviceCarePack(given)), 'packs/mine.json');

it('says what covers a plan for which nothing is bought, and tells it to whoever keeps the pack', () => {
  const pack = parse();
  const [source] = pack.sources;
  expect(source).toMatchObject({ way: 'drop', replacements: [] });
  expect(source?.coveredBy?.licences.map(({ name }) => name)).toEqual(['Microsoft 365 E3', 'Microsoft 365 E5']);
  expect(toldPack(pack, '2026-11-28')).toContain('covered by: Microsoft 365 E3, Microsoft 365 E5');
});

const covering = (value: string): Data => ({ licences: [{ name: 'Suite', skuId: told(value) }] });
const suite = '05e9a617-0261-4cee-bb44-138d3ef5d965';

it.each<[string, Data, string]>([
  [
    'nothing covers it',
    { coveredBy: undefined },
    'sources[0].coveredBy: is missing: "drop" needs what covers its people',
  ],
  ['no licence is named', { coveredBy: { licences: [] } }, 'sources[0].coveredBy.licences: must name a licence'],
  [
    'it is covered by itself',
    { coveredBy: covering(deviceCareSku) },
    'sources[0].coveredBy.licences[0].skuId: "Suite" has the SKU of the retired plan itself',
  ],
  [
    'nobody has read where a covering licence is published',
    { coveredBy: { licences: [{ name: 'Suite', skuId: suite }] } },
    'sources[0].coveredBy.licences[0].skuId: must be an object with "value", "source" and "checkedOn"',
  ],
  [
    'an id is in the wrong case',
    { coveredBy: covering(suite.toUpperCase()) },
    'sources[0].coveredBy.licences[0].skuId.value: must be a GUID in lower case',
  ],
  [
    'an equivalent is none',
    { coveredBy: { ...covering(suite), equivalents: [{ plan: 'REPORTS', by: [] }] } },
    'sources[0].coveredBy.equivalents[0].by: must name a service plan',
  ],
  [
    'something is to be bought all the same',
    { replacements: ['office-365-e3'] },
    'sources[0].replacements: must be empty: "drop" buys nothing',
  ],
  [
    'its seats are nobody’s to give back',
    { seatOf: 'device' },
    'sources[0].way: must be "notice-only": seats of a device are nobody’s to move',
  ],
  [
    'it is bought anew and covered at once',
    { way: 'three-step', replacements: ['office-365-e3'] },
    'sources[0].coveredBy: belongs to the way "drop" alone',
  ],
])('refuses a pack in which %s', (_what, given, fault) => {
  expect(() => parse(given)).toThrow(`packs/mine.json: ${fault}`);
});

it('is to be checked again by what covers it, too', () => {
  expect(
    parse({ coveredBy: { licences: [{ name: 'Suite', skuId: told(suite, { checkedOn: '2026-11-27' }) }] } }),
  ).toMatchObject({
    checkedOn: '2026-11-27',
  });
});
