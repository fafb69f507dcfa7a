import fc from 'fast-check';
import { skuId, userId } from '../../../src/migration/ids';
import { coverOffer } from '../../../src/migration/offers/coverOffer';
import type { HeldLicence, Holder, TenantPlan, TenantSku } from '../../../src/migration/offers/survey';
import type { Cover } from '../../../src/migration/packs/pack';
import { coveringOf, workingFor } from '../../../src/migration/people/cover';
import { defaultChoice, peopleSummary, verdicts } from '../../../src/migration/people/preflight';
import { aHolder, aLicence, aSurvey, aTenantSku, userNumber } from '../../support/survey';

const retired = skuId('d0000000-0000-4000-8000-000000000001');
const suite = skuId('d0000000-0000-4000-8000-000000000002');
const bigSuite = skuId('d0000000-0000-4000-8000-000000000003');
const stranger = skuId('d0000000-0000-4000-8000-000000000004');

const intune: TenantPlan = { id: 'p1', name: 'INTUNE_A' };
const reports: TenantPlan = { id: 'p2', name: 'CARE_REPORTS' };
const mail: TenantPlan = { id: 'p3', name: 'EXCHANGE_S_FOUNDATION', isOfTenant: true };
const patching: TenantPlan = { id: 'p4', name: 'PATCHING' };

const cover: Cover = {
  licences: [
    { name: 'Suite', skuId: suite },
    { name: 'Big Suite', skuId: bigSuite },
  ],
  equivalents: [{ plan: 'CARE_REPORTS', by: ['PATCHING'] }],
};

const aSku = (id: typeof retired, servicePlans: readonly TenantPlan[], given: Partial<TenantSku> = {}) =>
  aTenantSku({ skuId: id, servicePlans, ...given });

const skus = [
  aSku(retired, [intune, reports]),
  aSku(suite, [intune, patching]),
  aSku(bigSuite, [intune, patching, reports]),
  aSku(stranger, [intune, reports]),
];

const somebody = (licences: readonly HeldLicence[], working: readonly string[] = ['p1', 'p2', 'p4']): Holder =>
  aHolder({ licences, working });
const held = (sku: typeof retired, ...disabledPlans: readonly string[]): HeldLicence =>
  aLicence({ skuId: sku, disabledPlans });
const asked = (holder: Holder, tenant: readonly TenantSku[] = skus) => coveringOf(holder, retired, cover, tenant);

describe('who can do without the retired licence', () => {
  it('is whoever has each of its service plans, or what does the same, in a licence that covers it', () => {
    expect(asked(somebody([held(retired), held(suite)]))).toEqual({ restsOn: [suite] });
    expect(asked(somebody([held(retired), held(suite, 'p4'), held(bigSuite, 'p1')]))).toEqual({
      restsOn: [suite, bigSuite],
    });
  });

  it('is whoever has it in one of which enough stays for everybody, or in another', () => {
    const tenant = (ending: number) => [
      ...skus.filter(({ skuId: id }) => id !== suite),
      aSku(suite, [intune, patching], { enabled: 10, consumed: 6, ending }),
    ];
    expect(asked(somebody([held(retired), held(suite)]), tenant(4))).toEqual({ restsOn: [suite] });
    expect(asked(somebody([held(retired), held(suite), held(bigSuite)]), tenant(5))).toEqual({ restsOn: [bigSuite] });
  });

  it('is asked for nothing that is switched off in the retired licence itself', () => {
    expect(asked(somebody([held(retired, 'p2'), held(suite, 'p4')]))).toEqual({ restsOn: [suite] });
    expect(asked(somebody([held(retired, 'p1', 'p2')]))).toEqual({ restsOn: [] });
  });

  it.each<[string, Holder, readonly TenantSku[], unknown]>([
    [
      'has none of the licences that cover it',
      somebody([held(retired), held(stranger)]),
      skus,
      {
        code: 'coverMissing',
        facts: { cover: 'Suite / Big Suite' },
      },
    ],
    [
      'has one of which nothing is active',
      somebody([held(retired), held(suite)]),
      [
        ...skus.filter(({ skuId: id }) => id !== suite),
        aSku(suite, [intune, patching], { capabilityStatus: 'Warning' }),
      ],
      { code: 'coverEnded', facts: { cover: 'Suite' } },
    ],
    [
      'has one whose licences end, all but too few for everybody',
      somebody([held(retired), held(suite)]),
      [
        ...skus.filter(({ skuId: id }) => id !== suite),
        aSku(suite, [intune, patching], { enabled: 10, consumed: 6, ending: 5 }),
      ],
      { code: 'coverEnds', facts: { cover: 'Suite' } },
    ],
    [
      'has a plan that the other licence lacks',
      somebody([held(retired), held(suite)]),
      [...skus.filter(({ skuId: id }) => id !== suite), aSku(suite, [intune])],
      { code: 'coverLacks', facts: { plans: 'CARE_REPORTS', cover: 'Suite' } },
    ],
    [
      'has one switched off there',
      somebody([held(retired), held(suite, 'p1')]),
      skus,
      {
        code: 'coverOff',
        facts: { plans: 'Intune', cover: 'Suite' },
      },
    ],
    [
      'has one that is not set up',
      somebody([held(retired), held(suite)], ['p1']),
      skus,
      {
        code: 'coverNotReady',
        facts: { plans: 'CARE_REPORTS', cover: 'Suite' },
      },
    ],
    [
      'has one that nobody there can work with yet',
      somebody([held(retired), held(suite)]),
      [...skus.filter(({ skuId: id }) => id !== suite), aSku(suite, [intune, { ...patching, isPending: true }])],
      { code: 'coverNotReady', facts: { plans: 'CARE_REPORTS', cover: 'Suite' } },
    ],
    ['was not read', aHolder({ licences: [held(retired), held(suite)] }), skus, { code: 'coverUnread', facts: {} }],
    [
      'has a licence whose plans nobody tells',
      somebody([held(retired), held(suite)]),
      [aSku(retired, []), ...skus.slice(1)],
      { code: 'coverUnread', facts: {} },
    ],
  ])('is nobody who %s', (_who, holder, tenant, refusal) => {
    expect(asked(holder, tenant)).toEqual({ refusal });
  });

  it('is asked for what belongs to the tenant only whether the other licence has it', () => {
    const tenant = [aSku(retired, [intune, mail]), aSku(suite, [intune, mail]), ...skus.slice(2)];
    expect(asked(somebody([held(retired, 'p3'), held(suite, 'p3')], ['p1']), tenant)).toEqual({ restsOn: [suite] });
    const without = [aSku(retired, [intune, mail]), ...skus.slice(1)];
    expect(asked(somebody([held(retired), held(suite)], ['p1']), without)).toMatchObject({
      refusal: { code: 'coverLacks', facts: { plans: 'Exchange' } },
    });
  });
});

const plansOf = new Map(skus.map(({ skuId: id, servicePlans }) => [id, servicePlans]));
const someOff = fc.subarray(['p1', 'p2', 'p4']);
const licence = (sku: typeof retired): fc.Arbitrary<HeldLicence> =>
  fc
    .record({ disabledPlans: someOff, grouped: fc.constantFrom(false, false, false, true) })
    .map(({ disabledPlans, grouped }) =>
      aLicence({ skuId: sku, disabledPlans, direct: !grouped, groupIds: grouped ? ['g' as never] : [] }),
    );
const holder: fc.Arbitrary<Holder> = fc
  .record({
    own: licence(retired),
    others: fc.subarray([suite, bigSuite, stranger]).chain((some) => fc.tuple(...some.map(licence))),
    working: fc.option(someOff, { nil: undefined, freq: 8 }),
    enabled: fc.boolean(),
    guest: fc.boolean(),
  })
  .map(({ own, others, working, ...given }) => {
    const base = { ...given, licences: [own, ...others] };
    return aHolder(working === undefined ? base : { ...base, working });
  });
const tenant = fc
  .record({
    states: fc.tuple(...skus.map(() => fc.constantFrom('Enabled', 'Enabled', 'Warning', 'Suspended'))),
    pending: someOff,
  })
  .map(({ states, pending }) =>
    skus.map((sku, at) => ({
      ...sku,
      capabilityStatus: at === 0 ? 'Enabled' : (states[at] ?? 'Enabled'),
      servicePlans: sku.servicePlans.map((plan) =>
        at > 0 && pending.includes(plan.id) ? { ...plan, isPending: true as const } : plan,
      ),
    })),
  );
const disposition = fc.constantFrom('move', 'remove', 'leave');
const choice = fc.record({ blocked: disposition, guests: disposition, covered: disposition });

/** By its own reading of the world: what is on through these licences, whoever gives it. */
function onIn(licences: readonly HeldLicence[], tenantSkus: readonly TenantSku[], working: readonly string[]) {
  return new Set(
    licences.flatMap(({ skuId: id, disabledPlans }) =>
      tenantSkus
        .filter((sku) => sku.skuId === id && sku.capabilityStatus === 'Enabled')
        .flatMap(({ servicePlans }) => servicePlans)
        .filter((plan) => !disabledPlans.includes(plan.id) && plan.isPending !== true && working.includes(plan.id))
        .flatMap((plan) => (plan.id === 'p4' ? ['p4', 'p2'] : [plan.id])),
    ),
  );
}

it('takes from nobody a service plan that was on, whatever people hold, have switched off and have not set up', () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.array(holder, { maxLength: 12 }), tenant, choice, (people, tenantSkus, chosen) => {
      const holders = people.map((each, index) => ({ ...each, id: userId(userNumber(index)) }));
      const survey = aSurvey({ skus: tenantSkus, holders, retired: { skuId: retired, way: 'drop' } });
      const found = verdicts(survey, coverOffer(cover, holders), { ...defaultChoice, ...chosen });
      const { moving, removing } = peopleSummary(found);
      expect(moving).toBe(0);
      taken += removing;
      for (const { user, disposition: does } of found.filter((each) => each.disposition === 'remove')) {
        expect(does).toBe('remove');
        const rest = user.licences.filter(({ skuId: id }) => id !== retired);
        const off = user.licences.find(({ skuId: id }) => id === retired)?.disabledPlans ?? [];
        const before = (plansOf.get(retired) ?? []).map(({ id }) => id).filter((id) => !off.includes(id));
        const after = onIn(rest, tenantSkus, user.working ?? []);
        expect(before.filter((id) => !after.has(id))).toEqual([]);
      }
    }),
    { numRuns: 400 },
  );
  // It would hold of a rule that never lets anybody go, too.
  expect(taken).toBeGreaterThan(50);
});

it('keeps of what works for somebody only what tells of the retired licence, which changes no verdict', () => {
  fc.assert(
    fc.property(holder, tenant, (person, tenantSkus) => {
      const { working } = person;
      fc.pre(working !== undefined);
      const kept = workingFor([...working, 'other'], retired, cover, tenantSkus);
      expect(kept).not.toContain('other');
      expect(coveringOf({ ...person, working: kept }, retired, cover, tenantSkus)).toEqual(
        coveringOf(person, retired, cover, tenantSkus),
      );
    }),
  );
});
