import type { Format } from '../../format';
import type { EveryText } from '../../en';

export const basket = (f: Format): EveryText['basket'] => ({
  part: (plan, seats, unused) =>
    seats === 0
      ? `${plan}: ${f.forms(unused, { one: 'una licenza non usata', other: `${f.count(unused)} licenze non usate` })}`
      : `${f.count(seats)} × ${plan}${unused === 0 ? '' : `, oltre a ${f.count(unused)} non usate`}`,
  of: (plan, said) => `${plan}: ${said}`,
  lacksBase: (needs) => `senza ${needs}`,
});
