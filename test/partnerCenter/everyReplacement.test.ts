import basketFile from '../../examples/packs/whiteboard-pro.json';
import type { CustomerId } from '../../src/migration/ids';
import type { CatalogueSku } from '../../src/migration/offers/catalogueSku';
import { planOffers } from '../../src/migration/offers/offers';
import type { TermOffer } from '../../src/migration/offers/terms';
import type { RetiredSource } from '../../src/migration/packs/pack';
import { parsePack } from '../../src/migration/packs/packSchema';
import { partsOfForm, soldForms } from '../../src/migration/packs/sources';
import { isActedOn } from '../../src/migration/plan/ways';
import { createPartnerCenter } from '../../src/partnerCenter';
import type { PartnerCenter } from '../../src/partnerCenter';
import { skuId } from '../../src/migration/ids';
import { inventedPack } from '../support/inventedPack';
import { e1Grant, shippedPacks } from '../support/pack';
import { aSurvey, kaizalaSkuId } from '../support/survey';
import { openPracticeGround } from './practice';
import type { PracticeGround } from './practice';

// Every plan that may take the place of a retired one, by the rules and the emulator's catalogue, without a bot.

const invented = parsePack(JSON.stringify(inventedPack()), 'whiteboard.json').sources;
const whiteboard = parsePack(JSON.stringify(basketFile), 'whiteboard-pro.json').sources;
const sources = [...shippedPacks(), ...invented, ...whiteboard, e1Grant()].filter(({ way }) => isActedOn(way));
const pairs = sources.flatMap((source) =>
  soldForms(source)
    .filter(({ plan }) => plan.refusedBecause === undefined)
    .map(({ plan, form }) => {
      const { audience } = plan.forms.find(({ id }) => id === form.id) ?? { audience: 'everyone' };
      return { source, plan, form, audience, called: `${source.title} → ${form.name}` };
    }),
);

const baskets = sources.flatMap((source) =>
  source.replacements.flatMap((plan) =>
    plan.forms
      .filter(({ addOns }) => addOns !== undefined)
      .map((form) => ({ source, plan, form, called: `${source.title} → ${plan.name}` })),
  ),
);

let ground: PracticeGround;
let api: PartnerCenter;
beforeAll(async () => {
  ground = await openPracticeGround();
  const { clock, log, emulator, identity } = ground;
  api = createPartnerCenter({
    baseUrl: emulator.url,
    credentials: identity.partnerCenter,
    scope: 'https://api.partnercenter.microsoft.com/.default',
    clock,
    mayChange: async () => undefined,
    log,
  });
});
afterAll(() => ground.close());

/** By what a tenant of that source would have. */
const retiredSku = ({ recognise }: RetiredSource) => skuId(recognise.skuIds[0]?.value ?? kaizalaSkuId);

async function offered(customer: CustomerId, pair: (typeof pairs)[number], given: object = {}) {
  const { source, plan } = pair;
  const form = { audience: pair.audience, ...pair.form, ...given };
  const { productId, catalogSkuId } = form;
  const listed = await api.catalogue.sku(customer, productId, catalogSkuId, plan.segment);
  const education = plan.segment === 'education' ? 'approved' : 'none';
  const offers = planOffers({
    source: { ...source, replacements: [{ ...plan, forms: [form] }] },
    ...{ customer: { ...aSurvey().customer, education }, skus: [], retiredSkuId: retiredSku(source) },
    ...(source.way === 'rebuy' ? { rebuy: { inUse: 3, elsewhere: 0, retired: 3 } } : {}),
    catalogue: new Map([[form.id, listed]]),
  });
  return offers[0]!;
}

const customerOf = ({ plan }: (typeof pairs)[number]): CustomerId =>
  ground.customer(plan.segment === 'education' ? 'School of Fine Art' : 'Contoso Freight');

it.each(pairs)('$called can be bought', async (pair) => {
  const offer = await offered(customerOf(pair), pair);

  expect(offer.refusal).toBeUndefined();
  expect(offer.terms).not.toEqual([]);
});

it.each(pairs)('$called can be bought where its id is unverified, because the catalogue calls it so', async (pair) => {
  const offer = await offered(customerOf(pair), pair, { isUnverified: true });

  expect(offer.refusal).toBeUndefined();
  expect(offer.proof).toMatchObject({ title: pair.form.name, licence: pair.form.skuPartNumber });
});

it.each(pairs)('$called is not offered by another’s unverified id', async (pair) => {
  const isE3 = pair.form.productId === 'CFQ7TTC0LF8R';
  const other = isE3 ? 'CFQ7TTC0LF8Q' : 'CFQ7TTC0LF8R';
  const commercial = { ...pair, plan: { ...pair.plan, segment: 'commercial' as const } };
  const offer = await offered(ground.customer('Contoso Freight'), commercial, {
    ...{ isUnverified: true, productId: other, catalogSkuId: '0001' },
  });

  expect(offer.refusal).toMatchObject({ code: 'catalogueOther', facts: { why: 'name' } });
});

it.each(pairs)('$called is not offered where no such id is in the customer’s catalogue', async (pair) => {
  const offer = await offered(customerOf(pair), pair, { isUnverified: true, productId: 'CFQ7TTC0NONE' });

  expect(offer.refusal).toMatchObject({ code: 'notInCatalogue' });
});

it.each(baskets)('$called is sold in one cart, with a price for each of its plans', async ({ source, plan, form }) => {
  const customer = ground.customer('Contoso Freight');
  const listed = new Map<string, CatalogueSku | undefined>();
  for (const { id, productId = '', catalogSkuId = '' } of partsOfForm(form))
    listed.set(id, await api.catalogue.sku(customer, productId, catalogSkuId, plan.segment));
  const [offer] = planOffers({
    source: { ...source, replacements: [{ ...plan, forms: [form] }] },
    ...{ customer: aSurvey().customer, skus: [], retiredSkuId: retiredSku(source), catalogue: listed },
  });

  const wanted = offer!.terms[0]!;
  const lines = [...listed.values()].flatMap((sku) => sku?.terms.filter((term) => isPaidAs(term, wanted)) ?? []);
  const cart = await api.carts.create(
    customer,
    lines.map((line) => ({ ...line, quantity: 2, mark: 'basket' })),
    '00000000-0000-4000-a000-000000000001',
  );

  expect(offer!.refusal).toBeUndefined();
  expect(cart.lines.map(({ pricing, error }) => [pricing !== undefined, error])).toEqual(
    partsOfForm(form).map(() => [true, undefined]),
  );
});

const isPaidAs = (one: TermOffer, other: TermOffer): boolean =>
  one.termDuration === other.termDuration && one.billingCycle === other.billingCycle;
