import { parsePack } from '../../../src/migration/packs/packSchema';
import { inventedPack, told } from '../../support/inventedPack';
import type { Data } from '../../support/inventedPack';
import whiteboard from '../../../examples/packs/whiteboard-pro.json';

const teams: Data = {
  ...{ id: 'teams-enterprise', name: 'Microsoft Teams Enterprise', productId: 'CFQ7TTC0TENT', catalogSkuId: '0001' },
  ...{ skuId: '7e31c0d9-9551-471d-836f-32ee72be4a01', skuPartNumber: 'Microsoft_Teams_Enterprise_New' },
};
const e5 = { name: 'Microsoft 365 E5', skuId: told('06ebc4ee-1bb5-47dd-8120-11324bc54e06') };
const where: Data = {
  ...{ en: 'Calls are billed apart.', it: 'Le chiamate si pagano a parte.' },
  ...{ source: 'https://example.com/announcement', checkedOn: '2026-11-20' },
};

const at = (data: unknown, ...keys: readonly (string | number)[]): Data =>
  keys.reduce<unknown>((value, key) => (value as Data)[key], data) as Data;

interface Spoilt {
  readonly pack: Data;
  readonly plan: Data;
  readonly form: Data;
  readonly place: string;
}

/** The pack, where Office 365 E3 is sold with Teams Enterprise, after one thing was done to it. */
function parsed(spoil: (spoilt: Spoilt) => void = () => undefined) {
  const pack = inventedPack();
  const plans = pack['replacements'] as Data[];
  const index = plans.findIndex(({ id }) => id === 'office-365-e3');
  const plan = plans[index]!;
  const form = at(plan, 'forms', 0);
  form['addOns'] = [{ ...teams }];
  spoil({ pack, plan, form, place: `replacements[${index}]` });
  return parsePack(JSON.stringify(pack), 'packs/whiteboard.json');
}

function fault(spoil: (spoilt: Spoilt) => void): string {
  let place = '';
  try {
    parsed((spoilt) => {
      ({ place } = spoilt);
      spoil(spoilt);
    });
  } catch (error) {
    return (error as Error).message.replaceAll(place, 'replacements[n]');
  }
  return 'no fault';
}

it('reads what a plan is bought with, what it needs, what shares its limit and what it costs besides', () => {
  const [source] = parsed(({ plan }) => {
    Object.assign(plan, {
      seatLimit: 500,
      seatLimitScope: 'family',
      needs: [e5],
      costNotes: [{ ...where, not: ['IT'] }],
    });
  }).sources;

  expect(source?.replacements.find(({ id }) => id === 'office-365-e3')).toMatchObject({
    ...{ seatLimit: 500, seatLimitScope: 'family', needs: [e5], costNotes: [{ en: where['en'], not: ['IT'] }] },
    forms: [{ addOns: [{ id: 'teams-enterprise', catalogSkuId: '0001' }] }],
  });
});

it('reads the example of a basket', () => {
  const [source] = parsePack(JSON.stringify(whiteboard), 'whiteboard-pro.json').sources;

  expect(source?.replacements[0]?.forms[0]?.addOns).toMatchObject([{ id: 'teams-enterprise' }]);
});

it('lets two plans begin with the same licence where one of them is a basket', () => {
  const both = ({ pack, plan }: Spoilt) => {
    const alone = {
      ...plan,
      id: 'office-365-e3-alone',
      forms: [{ ...at(plan, 'forms', 0), id: 'alone', addOns: undefined }],
    };
    pack['replacements'] = [...(pack['replacements'] as Data[]), alone];
  };

  expect(fault(both)).toBe('no fault');
});

it.each<readonly [string, (spoilt: Spoilt) => void, string]>([
  ['nothing', ({ form }) => (form['addOns'] = []), 'replacements[n].forms[0].addOns: must name what is bought with it'],
  [
    'what has no catalogue id',
    ({ form }) => delete at(form, 'addOns', 0)['catalogSkuId'],
    'replacements[n].forms[0].addOns[0].catalogSkuId: is missing: only a refused plan may do without',
  ],
  [
    'what has the licence of the plan itself',
    ({ form }) => (at(form, 'addOns', 0)['skuId'] = form['skuId']),
    `replacements[n].forms[0].addOns[0].skuId: "6fd2c87f-b296-42f0-b197-1e91e994b900" stands twice in this pack`,
  ],
  [
    'what has the id of another form',
    ({ form }) => (at(form, 'addOns', 0)['id'] = 'office-365-e3'),
    'replacements[n].forms[0].addOns[0].id: "office-365-e3" stands twice in this pack',
  ],
  [
    'what is the same in the catalogue',
    ({ form }) => {
      const item = { ...told(`${String(form['productId'])}:${String(form['catalogSkuId'])}`), status: 'unverified' };
      form['addOns'] = [{ ...teams, item, productId: undefined, catalogSkuId: undefined }];
    },
    'replacements[n].forms[0].addOns[0]: "CFQ7TTC0LF8R:0001" stands twice in this pack',
  ],
  [
    'what the pack itself retires',
    ({ form }) => Object.assign(at(form, 'addOns', 0), { productId: 'CFQ7TTC0WB01', catalogSkuId: '0001' }),
    'replacements[n].forms[0].addOns[0]: is sold as "CFQ7TTC0WB01:0001", which this pack retires',
  ],
  [
    'what gives the retired licence',
    ({ pack, form }) =>
      (at(pack, 'sources', 1, 'recognise')['skuIds'] = [
        told(String(at(form, 'addOns', 0)['skuId']), { status: 'verified' }),
      ]),
    'sources[1].replacements[0]: "office-365-e3" has the SKU of the retired plan itself: the way is "rebuy"',
  ],
  [
    'what nobody is given where everybody keeps what they have',
    ({ pack, form }) => {
      at(pack, 'sources', 1)['way'] = 'rebuy';
      at(pack, 'sources', 1, 'recognise')['skuIds'] = [told(String(form['skuId']), { status: 'verified' })];
    },
    'sources[1].replacements[0]: "office-365-e3" is a basket, so it is no "rebuy": people have to be given what is added',
  ],
])('refuses a plan that is sold with %s', (_name, spoil, message) => {
  expect(fault(spoil)).toContain(`packs/whiteboard.json: ${message}`);
});

it.each<readonly [string, (spoilt: Spoilt) => void, string]>([
  ['an empty list of needs', ({ plan }) => (plan['needs'] = []), 'replacements[n].needs: must name a licence'],
  [
    'a need by its id alone',
    ({ plan }) => (plan['needs'] = [{ name: 'E5', skuId: '06ebc4ee-1bb5-47dd-8120-11324bc54e06' }]),
    'replacements[n].needs[0].skuId: must be an object with "value", "source" and "checkedOn"',
  ],
  [
    'a need that is taken away',
    ({ pack, plan }) => {
      plan['needs'] = [e5];
      at(pack, 'sources', 1, 'recognise')['skuIds'] = [told(e5.skuId['value'] as string, { status: 'verified' })];
    },
    'sources[1].replacements[0]: "office-365-e3" needs what the retired plan alone gives, which is taken away',
  ],
  [
    'a limit that is of nothing known',
    ({ plan }) => Object.assign(plan, { seatLimit: 300, seatLimitScope: 'partner' }),
    'replacements[n].seatLimitScope: must be "sku", "family" or "tenant"',
  ],
  [
    'what counts against a limit, where there is none',
    ({ plan }) => (plan['seatLimitScope'] = 'tenant'),
    'replacements[n].seatLimitScope: means nothing without "seatLimit"',
  ],
  [
    'a replacement that is named twice',
    ({ pack }) => (at(pack, 'sources', 1)['replacements'] = ['office-365-e3', 'office-365-e3']),
    'sources[1].replacements[1]: "office-365-e3" stands twice in this pack',
  ],
  [
    'what is sold as the plan that is retired',
    ({ form }) => Object.assign(form, { productId: 'CFQ7TTC0WB01', catalogSkuId: '0002' }),
    'replacements[n].forms[0]: is sold as "CFQ7TTC0WB01:0002", which this pack retires',
  ],
  [
    'a note in one language',
    ({ plan }) => (plan['costNotes'] = [{ ...where, it: undefined }]),
    'replacements[n].costNotes[0].it: ',
  ],
  [
    'a note that nobody says where it was read',
    ({ plan }) => (plan['costNotes'] = [{ ...where, source: undefined }]),
    'replacements[n].costNotes[0].source: must say where this was read',
  ],
  [
    'a note for a country in small letters',
    ({ plan }) => (plan['costNotes'] = [{ ...where, only: ['it'] }]),
    'replacements[n].costNotes[0].only[0]: must be a country like IT',
  ],
  [
    'a note that is for some countries and not for others',
    ({ plan }) => (plan['costNotes'] = [{ ...where, only: ['IT'], not: ['DE'] }]),
    'replacements[n].costNotes[0].not: says with "only" the same twice: name one of them',
  ],
])('refuses %s', (_name, spoil, message) => {
  expect(fault(spoil)).toContain(`packs/whiteboard.json: ${message}`);
});
