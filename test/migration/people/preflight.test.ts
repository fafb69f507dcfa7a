import { skuId, userId } from '../../../src/migration/ids';
import type { Holder, PlanOffer, TenantSku } from '../../../src/migration/offers/survey';
import type { PeopleChoice, Verdict } from '../../../src/migration/people/people';
import { defaultChoice, peopleSummary, verdicts } from '../../../src/migration/people/preflight';
import {
  aHolder,
  aLicence,
  anOffer,
  aSurvey,
  aTenantSku,
  businessBasicSku,
  e3Sku,
  fieldCrewsGroup,
  kaizalaSku,
  mailPlan,
  officeE3Sku,
  someHolders,
  teamsPlan,
  userNumber,
  yammerPlan,
} from '../../support/survey';

const all = defaultChoice;

function judge(
  holder: Holder,
  choice: Partial<PeopleChoice> = {},
  { offer = anOffer(), skus }: { offer?: PlanOffer; skus?: readonly TenantSku[] } = {},
): Verdict {
  const survey = aSurvey({ holders: [holder], ...(skus === undefined ? {} : { skus }) });
  const [verdict] = verdicts(survey, offer, { ...all, ...choice });
  if (verdict === undefined) throw new Error('no verdict');
  return verdict;
}

const fromGroup = aLicence({ direct: false, groupIds: [fieldCrewsGroup] });
const withE3 = (disabledPlans: readonly string[] = []): Holder =>
  aHolder({ licences: [aLicence(), aLicence({ skuId: officeE3Sku, disabledPlans })] });

describe('the default choice', () => {
  it('moves enabled members', () => {
    expect(judge(aHolder())).toMatchObject({ group: 'members', disposition: 'move', keepOff: [] });
  });

  it.each([
    ['blocked', { enabled: false }],
    ['guests', { guest: true }],
    ['guests', { guest: true, enabled: false }],
  ] as const)('leaves %s as they are', (group, given) => {
    expect(judge(aHolder(given))).toMatchObject({ group, disposition: 'leave' });
  });

  it('only takes the retired licence from who has enough already', () => {
    expect(judge(withE3())).toMatchObject({ group: 'covered', disposition: 'remove', keepOff: [] });
  });
});

describe('who is covered', () => {
  const basic = aLicence({ skuId: businessBasicSku });

  it('holds one licence that brings everything the offer does', () => {
    expect(judge(withE3(), {}, { offer: anOffer({ brings: ['teams', 'voice'] }) }).group).toBe('members');
    expect(judge(withE3(), {}, { offer: anOffer({ brings: ['kioskMail', 'teams'] }) }).group).toBe('covered');
  });

  it('holds several that bring it together, as a suite without Teams and Teams beside it do', () => {
    const skus = [
      kaizalaSku(),
      e3Sku({ servicePlans: e3Sku().servicePlans.filter(({ name }) => name !== 'TEAMS1') }),
      aTenantSku({ servicePlans: [{ id: teamsPlan, name: 'TEAMS1' }] }),
    ];
    const both = aHolder({ licences: [aLicence(), aLicence({ skuId: officeE3Sku }), basic] });
    const offer = anOffer({ formId: 'office-365-e1', skuId: skuId('18181a46-0d4e-45cd-891e-60aabd171b4e') });
    expect(judge(both, {}, { offer, skus }).group).toBe('covered');
    expect(judge(withE3(), {}, { offer, skus }).group).toBe('members');
  });

  it('stays covered when an admin switched something off, since it would stay off in the replacement too', () => {
    expect(judge(withE3([teamsPlan])).group).toBe('covered');
  });

  it('is not covered by a SKU that no longer works', () => {
    expect(judge(withE3(), {}, { skus: [kaizalaSku(), e3Sku({ capabilityStatus: 'Suspended' })] }).group).toBe(
      'members',
    );
  });

  it('needs no second seat of the replacement, whatever was chosen for the covered', () => {
    const holder = aHolder({ licences: [aLicence(), basic] });
    expect(judge(holder, { covered: 'move' })).toMatchObject({ group: 'covered', disposition: 'remove' });
    const blocked = aHolder({ enabled: false, licences: [aLicence(), basic] });
    expect(judge(blocked, { blocked: 'move' })).toMatchObject({ group: 'blocked', disposition: 'remove' });
  });
});

describe('a removal that is no loss', () => {
  it('names the licences it rests on', () => {
    const flow = aLicence({ skuId: skuId('free-flow') });
    expect(judge(aHolder({ licences: [...withE3().licences, flow] })).restsOn).toEqual([officeE3Sku]);
    const seated = aHolder({ licences: [aLicence(), aLicence({ skuId: businessBasicSku })] });
    expect(judge(seated).restsOn).toEqual([businessBasicSku]);
  });

  it('does not rest on a replacement all of whose subscriptions are suspended', () => {
    const skus = [kaizalaSku(), aTenantSku({ capabilityStatus: 'Suspended', enabled: 0, consumed: 1 })];
    const seated = aHolder({ licences: [aLicence(), aLicence({ skuId: businessBasicSku })] });
    expect(judge(seated, {}, { skus })).toMatchObject({ group: 'members', disposition: 'move' });
  });

  it('rests on nothing where the licence was to be taken away anyhow', () => {
    expect(judge(aHolder({ guest: true }), { guests: 'remove' })).not.toHaveProperty('restsOn');
  });
});

describe('who was chosen', () => {
  const [one, two, three] = someHolders(3);
  const holders = [one, two, three].filter((each) => each !== undefined);
  const dispositions = (choice: Partial<PeopleChoice>): readonly string[] =>
    verdicts(aSurvey({ holders }), anOffer(), { ...all, ...choice }).map(({ disposition }) => disposition);

  it('is everybody but those who are listed', () => {
    expect(dispositions({ base: 'all', listed: [userId(userNumber(2))] })).toEqual(['move', 'leave', 'move']);
  });

  it('is nobody but those who are listed', () => {
    expect(dispositions({ base: 'none', listed: [userId(userNumber(2))] })).toEqual(['leave', 'move', 'leave']);
  });

  it.each(['move', 'remove', 'leave'] as const)('is treated by the decision on the group: %s', (disposition) => {
    expect(judge(aHolder({ enabled: false }), { blocked: disposition }).disposition).toBe(disposition);
    expect(judge(aHolder({ guest: true }), { guests: disposition }).disposition).toBe(disposition);
  });
});

describe('who can’t move', () => {
  const groups = { code: 'inheritedFromGroup', facts: { groups: 'Field crews', groupCount: 1 } };

  it.each([
    ['only through a group', [fromGroup]],
    ['directly and through a group', [aLicence({ groupIds: [fieldCrewsGroup] })]],
  ])('holds the retired licence %s, which is named', (_name, licences) => {
    expect(judge(aHolder({ licences }))).toMatchObject({ disposition: 'leave', cannot: groups });
  });

  it('can’t have it only taken away either', () => {
    const verdict = judge(aHolder({ enabled: false, licences: [fromGroup] }), { blocked: 'remove' });
    expect(verdict).toMatchObject({ disposition: 'leave', cannot: groups });
  });

  it('is no obstacle while nobody wants them moved', () => {
    expect(judge(aHolder({ licences: [fromGroup] }), { base: 'none' })).not.toHaveProperty('cannot');
  });

  it('may hold other licences through groups', () => {
    const licences = [aLicence(), aLicence({ skuId: officeE3Sku, direct: false, groupIds: [fieldCrewsGroup] })];
    expect(judge(aHolder({ licences }), { covered: 'move' }).disposition).toBe('move');
  });

  it('has no usage location, until the agent confirmed one', () => {
    const placeless = aHolder({ usageLocation: undefined });
    expect(judge(placeless)).toMatchObject({ disposition: 'leave', cannot: { code: 'noUsageLocation' } });
    expect(judge(placeless, { usageLocation: 'DE' })).toMatchObject({ disposition: 'move', setsUsageLocation: true });
    expect(judge(aHolder(), { usageLocation: 'DE' }).setsUsageLocation).toBe(false);
  });

  it('needs no usage location to lose a licence', () => {
    const verdict = judge(aHolder({ usageLocation: undefined, enabled: false }), {
      blocked: 'remove',
      usageLocation: 'DE',
    });
    expect(verdict).toMatchObject({ disposition: 'remove', setsUsageLocation: false });
  });
});

describe('what stays switched off', () => {
  const keepOff = (holder: Holder, skus?: readonly TenantSku[]): readonly string[] =>
    judge(holder, { covered: 'move' }, skus === undefined ? {} : { skus }).keepOff;

  it('is what an admin switched off in a licence the user has', () => {
    expect(keepOff(withE3([yammerPlan]))).toEqual([yammerPlan]);
  });

  it('is not what another licence of the user switches on', () => {
    const skus = [kaizalaSku({ servicePlans: [{ id: yammerPlan, name: 'YAMMER_ENTERPRISE' }] }), e3Sku()];
    expect(keepOff(withE3([yammerPlan]), skus)).toEqual([]);
  });

  it('is cut to what the replacement has, once the tenant tells', () => {
    const skus = [kaizalaSku(), e3Sku(), aTenantSku({ servicePlans: [{ id: teamsPlan, name: 'TEAMS1' }] })];
    expect(keepOff(withE3([yammerPlan, teamsPlan]), skus)).toEqual([teamsPlan]);
    expect(keepOff(withE3([yammerPlan, mailPlan]), [kaizalaSku(), e3Sku()])).toEqual([yammerPlan, mailPlan].sort());
  });

  it('is nothing for who is not moved', () => {
    expect(judge(withE3([yammerPlan])).keepOff).toEqual([]);
  });
});

describe('peopleSummary', () => {
  it('counts groups and dispositions, and gathers who can’t move by reason', () => {
    const person = (number: number, given: Parameters<typeof aHolder>[0]): Holder =>
      aHolder({ id: userNumber(number), name: `Person ${number}`, ...given });
    const holders = [
      ...someHolders(3),
      person(4, { enabled: false }),
      person(5, { guest: true }),
      person(6, { licences: [aLicence(), aLicence({ skuId: officeE3Sku })] }),
      person(7, { licences: [fromGroup] }),
      person(8, { usageLocation: undefined }),
      person(9, { usageLocation: undefined }),
    ];
    const summary = peopleSummary(verdicts(aSurvey({ holders }), anOffer(), all));
    expect(summary).toMatchObject({ members: 6, blocked: 1, guests: 1, covered: 1 });
    expect(summary).toMatchObject({ moving: 3, removing: 1, staying: 5, withoutLocation: 2 });
    expect(summary.cannot.map(({ refusal, users }) => [refusal.code, users.map(({ name }) => name)])).toEqual([
      ['inheritedFromGroup', ['Person 7']],
      ['noUsageLocation', ['Person 8', 'Person 9']],
    ]);
  });

  it('still counts people without location after a country was confirmed for them', () => {
    const holders = someHolders(2, { usageLocation: undefined });
    const summary = peopleSummary(verdicts(aSurvey({ holders }), anOffer(), { ...all, usageLocation: 'DE' }));
    expect(summary).toMatchObject({ moving: 2, withoutLocation: 2, cannot: [] });
  });
});
