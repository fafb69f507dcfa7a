import { productOf } from '../../../emulator/seed/catalogue/catalogue';
import { skuOfPartNumber } from '../../../emulator/seed/catalogue/skus';
import { skuId } from '../../../src/migration/ids';
import { planOffers } from '../../../src/migration/offers/offers';
import { resolveRetiredSku } from '../../../src/migration/offers/retiredSku';
import { capabilitiesOf, covers } from '../../../src/migration/packs/capabilities';
import { recognise } from '../../../src/migration/packs/recognise';
import { soldForms } from '../../../src/migration/packs/sources';
import { shippedPacks, shippedSources } from '../../support/pack';
import { aSurvey, aTenantSku } from '../../support/survey';
import { retiredFacts } from '../../workflow/prepare/preparing';

const sources = shippedSources('sharepoint-onedrive');
const replacements = [
  'microsoft-365-business-basic',
  'microsoft-365-business-standard',
  'microsoft-365-business-premium',
  'office-365-e1',
  'microsoft-365-e3',
  'office-365-e3',
  'microsoft-365-e5',
  'office-365-e5',
];

/** Id, part number, SKU of Entra, catalogue item, name. */
const plans = [
  [
    'sharepoint-plan-1',
    'SHAREPOINTSTANDARD',
    '1fc08a02-8b3d-43b9-831e-f76859e04e1a',
    'CFQ7TTC0LH0N:0001',
    'SharePoint Online (Plan 1)',
  ],
  [
    'sharepoint-plan-2',
    'SHAREPOINTENTERPRISE',
    'a9732ec9-17d9-494c-a51c-d6b45b384dcb',
    'CFQ7TTC0LH14:0001',
    'SharePoint Plan 2',
  ],
  [
    'onedrive-plan-1',
    'WACONEDRIVESTANDARD',
    'e6778190-713e-4e4f-9119-8b8238de25df',
    'CFQ7TTC0LHSV:0001',
    'OneDrive for Business (Plan 1)',
  ],
  [
    'onedrive-plan-2',
    'WACONEDRIVEENTERPRISE',
    'ed01faf2-1d88-4947-ae91-45ca18703a96',
    'CFQ7TTC0LH1M:0001',
    'OneDrive for Business Plan 2',
  ],
] as const;

const sourceOf = (id: string) => sources.find((source) => source.id === id)!;

describe.each(plans)('%s', (id, partNumber, sku, item, offerName) => {
  const [productId, catalogSkuId] = item.split(':') as [string, string];
  const sold = retiredFacts({ commerce: 'nce', productId, catalogSkuId, offerName: 'Whatever', friendlyName: '' });
  const named = retiredFacts({ offerId: 'other', offerName, friendlyName: '' });

  it('is known by its item and by its name, as what only looks like it', () => {
    for (const facts of [sold, named])
      expect(recognise(facts, shippedPacks())).toMatchObject({ source: { id }, by: 'likeness' });
  });

  it('is moved where the customer’s own tenant names its SKU, and nothing else in its place', () => {
    const recognised = recognise(sold, sources)!;
    const own = aTenantSku({ skuId: skuId(sku), partNumber });
    const other = aTenantSku();

    expect(resolveRetiredSku(own.skuId, recognised, [own, other])).toEqual({ skuId: sku });
    expect(resolveRetiredSku(other.skuId, recognised, [own, other])).toMatchObject({
      refusal: { code: 'retiredSkuUnknown' },
    });
    expect(resolveRetiredSku(undefined, recognised, [own])).toMatchObject({ refusal: { code: 'retiredSkuUnknown' } });
  });

  it('is no longer sold since June 2026, and renewed no more from January 2027', () => {
    const { salesEndOn, renewalEndsOn } = sourceOf(id).dates;
    expect([salesEndOn?.value, renewalEndsOn?.value]).toEqual(['2026-06-01', '2027-01']);
    expect(sourceOf(id).dataNote.en).toContain('from January 2027');
    expect(sourceOf(id).dataNote.it).toContain('Da gennaio 2027');
  });

  it.each(replacements)('can give way to %s, which opens what people have in it', (planId) => {
    const source = sourceOf(id);
    const sku365 = { segment: 'commercial', minimumSeats: 1, maximumSeats: 300 } as const;
    const terms = [{ catalogItemId: 'i', termDuration: 'P1Y', billingCycle: 'monthly' }];
    const catalogue = new Map(
      soldForms(source).map(({ form }) => {
        const { productId: product, skuId: sellsAs } = productOf(form.skuPartNumber);
        expect(`${form.productId}:${form.catalogSkuId}`).toBe(`${product}:${sellsAs}`);
        return [form.id, { ...sku365, terms }];
      }),
    );
    const offers = planOffers({ source, customer: aSurvey().customer, skus: [], retiredSkuId: skuId(sku), catalogue });
    const offer = offers.find((each) => each.planId === planId);
    const brought = capabilitiesOf(skuOfPartNumber(partNumber).servicePlans.map(({ name }) => name));

    expect(offer).not.toHaveProperty('refusal');
    expect(brought).toContain('files');
    expect(source.dataStays && covers(offer!.brings, brought)).toBe(true);
    expect(offers).toHaveLength(replacements.length);
  });
});

it.each([
  'SharePoint Advanced Management Plan 1',
  'Office 365 Extra File Storage',
  'SharePoint Online Kiosk',
  'OneDrive for Business with Clipchamp',
  'SharePoint (Plan 1) for students',
])('leaves %s alone', (offerName) => {
  expect(recognise(retiredFacts({ offerId: 'other', offerName, friendlyName: '' }), sources)).toBeUndefined();
});
