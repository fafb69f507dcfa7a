import { cardSamples } from '../../../gallery/samples/cardSamples';
import { needOfButton } from '../../../src/dialogs/rights/needs';
import { offered } from '../../../src/dialogs/rights/offered';
import { everyRight, mayDo, withLook } from '../../../src/migration/rights/right';
import type { Right, RightsHeld } from '../../../src/migration/rights/right';
import { readerOf } from '../../../src/text/reader';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

function parts(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(parts);
  return isObject(value) ? [value, ...Object.values(value).flatMap(parts)] : [];
}

const has = (...some: readonly Right[]): RightsHeld => ({ ...everyRight, has: withLook(some), had: withLook(some) });
const samples = cardSamples(readerOf({ language: 'en' }));
const buttons = (card: unknown) =>
  parts(card).filter(({ type, data }) => String(type).startsWith('Action.') && isObject(data));
const kept = (name: string, held: RightsHeld) => {
  const { build } = samples.find((each) => each.name === name)!;
  return parts(offered(build(), held));
};
const titles = (all: readonly Json[]) => buttons(all).map(({ title }) => title);

it.each(samples.map(({ name, build }) => [name, build] as const))(
  'leaves on %s no button that its reader may not press, and every other',
  (_name, build) => {
    for (const held of [has('view'), has('administer'), { ...has(), had: withLook(['migrate']) }]) {
      const may = ({ data }: Json) => {
        const need = needOfButton(data as Json);
        return need === undefined || mayDo(held, need);
      };
      const own = buttons(offered(build(), held));

      expect(own.filter((each) => !may(each))).toEqual([]);
      expect(own).toEqual(buttons(build()).filter(may));
    }
  },
);

it('leaves a card as it is for whoever has every right', () => {
  const card = samples[0]!.build();
  expect(offered(card, everyRight)).toBe(card);
});

it('takes away the inputs of decisions with their buttons, and no others', () => {
  const inputs = (name: string, held: RightsHeld) =>
    kept(name, held).filter(({ type }) => String(type).startsWith('Input.')).length;

  expect(inputs('migration-doubt-no-order', has('migrate', 'administer'))).toBe(1);
  expect(inputs('migration-doubt-no-order', has('view'))).toBe(0);
});

it('leaves whoever had the right within a day Stop and Keep looking', () => {
  const found = titles(kept('migration-doubt-no-order', { ...everyRight, has: new Set(), had: withLook(['migrate']) }));

  expect(found).toContain('Keep looking');
  expect(found).not.toContain('It was bought');
});
