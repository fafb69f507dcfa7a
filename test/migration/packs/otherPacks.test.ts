import { parsePack } from '../../../src/migration/packs/packSchema';
import { formsOf, soldForms } from '../../../src/migration/packs/sources';
import { planOffers } from '../../../src/migration/offers/offers';
import { recognise } from '../../../src/migration/packs/recognise';
import { packData, shippedPacks, shippedSources } from '../../support/pack';
import { aSurvey, kaizalaSkuId } from '../../support/survey';
import { retiredFacts } from '../../workflow/prepare/preparing';

const kaizala = shippedSources('kaizala-pro')[0]!;
const e4 = shippedSources('office-365-e4')[0]!;
const project = shippedSources('project-online')[0]!;
const packs = [kaizala, e4, project];
const named = (offerName: string, offerId = 'other') => retiredFacts({ offerId, offerName, friendlyName: offerName });

describe('Office 365 E4', () => {
  it.each([
    ['8909e28e-5832-42f4-9886-b0a5545f3645', 'Whatever', 'id'],
    ['379dc555-ddcb-4ccb-bebf-37437333e278', 'Whatever', 'id'],
    ['other', 'Office 365 Enterprise E4', 'likeness'],
    ['other', 'Office 365 E4 (Government Pricing)', 'likeness'],
  ])('is recognised as %s, called “%s”, by %s', (offerId, offerName, by) => {
    expect(recognise(named(offerName, offerId), packs)).toMatchObject({ source: { packId: 'office-365-e4' }, by });
  });

  it('leaves mail, files and chats where they are, which every one of its plans opens', () => {
    expect(e4.dataStays).toBe(true);
    for (const { brings } of e4.replacements)
      expect(brings).toEqual(expect.arrayContaining(['teams', 'mail', 'files']));
    expect([kaizala.dataStays, project.dataStays]).toEqual([undefined, undefined]);
  });

  it('is not what schools have, for which its guide has no answer', () => {
    expect(recognise(named('Office 365 Education E4 for Faculty'), packs)).toBeUndefined();
  });

  it('has the plans of its guide, with the ids that Kaizala Pro’s guide proves', () => {
    const known = new Map(formsOf(kaizala).map(({ form }) => [form.id, form]));

    expect(formsOf(e4).map(({ form }) => form.id)).toEqual([
      'office-365-e5',
      'microsoft-365-e5',
      'office-365-e3',
      'microsoft-365-e3',
    ]);
    for (const { form } of formsOf(e4)) expect(form).toEqual(known.get(form.id));
  });

  it('offers its plans in the order of the guide, and tells what the guide adds', () => {
    const sku = { segment: 'commercial', minimumSeats: 1, maximumSeats: 300, terms: [] } as const;
    const term = { catalogItemId: 'i', termDuration: 'P1Y', billingCycle: 'monthly' };
    const catalogue = new Map(soldForms(e4).map(({ form }) => [form.id, { ...sku, terms: [term] }]));
    const offers = planOffers({
      source: e4,
      customer: aSurvey().customer,
      skus: [],
      retiredSkuId: kaizalaSkuId,
      catalogue,
    });

    expect(offers.map(({ formId, guide }) => [formId, guide?.map(({ rank }) => rank)])).toEqual([
      ['office-365-e5', [1]],
      ['microsoft-365-e5', [1]],
      ['office-365-e3', [2, 3, 4]],
      ['microsoft-365-e3', [2, 3, 4]],
    ]);
    expect(offers[2]!.guide!.map(({ addOns }) => addOns)).toEqual([
      ['Teams Phone'],
      ['Skype for Business Plus CAL'],
      [],
    ]);
  });
});

describe('Project Online', () => {
  it('only gives notice of the day on which the service ends', () => {
    expect(project).toMatchObject({
      way: 'notice-only',
      dates: { serviceEndOn: { value: '2026-09-30' } },
      replacements: [],
    });
  });

  it.each([
    ['a4179d30-cc09-49f0-977e-dc2cb70b874f', 'Whatever'],
    ['other', 'Project Online Essentials'],
  ])('is recognised as %s, called “%s”', (offerId, offerName) => {
    expect(recognise(named(offerName, offerId), packs)?.source.packId).toBe('project-online');
  });

  it.each([
    ['a56baa74-d4e3-49fd-b228-ca0b62d08bad', 'Project Online Professional'],
    ['d85c8762-22e4-44c0-97fe-27ed3fc4e61a', 'Project Online Premium'],
    ['other', 'Planner and Project Plan 3'],
    ['other', 'Project Professional 2024'],
  ])('is not %s, called “%s”, which goes on', (offerId, offerName) => {
    expect(recognise(named(offerName, offerId), packs)).toBeUndefined();
  });
});

describe('Dynamics 365 Guides and Remote Assist', () => {
  const [guides, remoteAssist] = shippedSources('guides-remote-assist');

  it.each([
    ['Dynamics 365 Guides', 'guides'],
    ['Dynamics 365 Guides for Faculty', 'guides'],
    ['Dynamics 365 Remote Assist', 'remote-assist'],
    ['Dynamics 365 Remote Assist HoloLens', 'remote-assist'],
    ['Dynamics 365 Field Service', undefined],
  ])('are recognised by name alone: %s', (offerName, id) => {
    expect(recognise(named(offerName), shippedPacks())?.source.id).toBe(id);
  });

  it('are only told of: renewed no more since November 2025, supported until the end of 2026', () => {
    for (const source of [guides!, remoteAssist!]) {
      expect(source).toMatchObject({ way: 'notice-only', replacements: [], obsoleteAfter: '2027-12-31' });
      expect(source.dates.renewalEndsOn?.value).toBe('2025-11-01');
      expect(source.dates).not.toHaveProperty('serviceEndOn');
      expect(source.dataNote.en).toContain('until 31 December 2026');
      expect(source.dataNote.it).toContain('fino al 31 dicembre 2026');
    }
  });

  it('are told with the whole of what becomes of their data, which a notice clips at 300 letters', () => {
    for (const { dataNote } of [guides!, remoteAssist!])
      for (const words of [dataNote.en, dataNote.it]) expect(words.length).toBeLessThanOrEqual(300);
  });
});

describe('Grants for nonprofits', () => {
  const grants = shippedSources('nonprofit-grants');

  it.each([
    ['Microsoft 365 Business Premium Grant (Nonprofit Staff Pricing)', 'business-premium-grant'],
    ['Microsoft 365 Business Premium (Donation)', 'business-premium-grant'],
    ['Office 365 E1 for nonprofits (grant)', 'office-365-e1-grant'],
    ['Office 365 E1 (Nonprofit Staff Pricing)', undefined],
    ['Microsoft 365 Business Premium (Nonprofit Staff Pricing)', undefined],
    ['Microsoft 365 Business Basic Grant (Nonprofit Staff Pricing)', undefined],
    ['Office 365 E1', undefined],
  ])('are told by their name from what nonprofits pay for: %s', (offerName, id) => {
    expect(recognise(named(offerName), shippedPacks())?.source.id).toBe(id);
  });

  it('are only told of, in words that a notice has room for: what becomes of data, and which way on', () => {
    for (const { way, replacements, dates, recognise: known, dataNote } of grants) {
      expect([way, replacements, known.segment]).toEqual(['notice-only', [], 'nonprofit']);
      expect(dates.renewalEndsOn?.value).toBe('2025-07-01');
      for (const words of [dataNote.en, dataNote.it]) {
        expect(words.length).toBeLessThanOrEqual(300);
        expect(words).toContain('Business Basic');
      }
      expect(dataNote.en).toContain('files are deleted');
      expect(dataNote.it).toContain('file vengono eliminati');
    }
  });
});

it('is refused with its place when a basket names a plan that is not there', () => {
  const text = JSON.stringify({ ...packData(), baskets: [{ plans: ['office-365-e9'], addOns: [] }] });

  expect(() => parsePack(text, 'packs/e.json')).toThrow(
    'packs/e.json: baskets[0].plans[0]: "office-365-e9" is no replacement plan of this pack',
  );
});
