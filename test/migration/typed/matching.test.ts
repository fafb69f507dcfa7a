import fc from 'fast-check';
import { slips } from '../../../src/migration/typed/foldedText';
import { matchChoice } from '../../../src/migration/typed/matching';

const option = (...names: readonly string[]): { value: string; names: readonly string[] } => ({
  value: names[0] ?? '',
  names,
});
const customers = [
  option('Contoso Freight', 'contosofreight.example'),
  option('Contoso Hotels', 'contosohotels.example'),
  option('Contoso', 'contoso.example'),
  option('Société Générée', 'generee.example'),
  option('Northwind Schools', 'northwind.example'),
];
const plans = [option('Microsoft 365 Business Basic'), option('Microsoft 365 F3'), option('Office 365 E1')];

describe('matchChoice', () => {
  it.each(['2', '#2', '2.', ' 2) '])('reads %j as the second option', (typed) => {
    expect(matchChoice(typed, customers)).toEqual({ one: 'Contoso Hotels' });
  });

  it('reads a number that no option has as part of a name', () => {
    expect(matchChoice('365', plans)).toEqual({ several: plans.map(({ value }) => value) });
    expect(matchChoice('9', plans)).toEqual({ none: [] });
  });

  it('prefers the whole name to names that begin with it', () => {
    expect(matchChoice('CONTOSO', customers)).toEqual({ one: 'Contoso' });
  });

  it('lists all that begin so when none is meant more than another', () => {
    expect(matchChoice('conto', customers)).toEqual({ several: ['Contoso Freight', 'Contoso Hotels', 'Contoso'] });
  });

  it.each([
    ['freight', 'Contoso Freight'],
    ['contosohotels.example', 'Contoso Hotels'],
    ['societe generee', 'Société Générée'],
    ['hotels contoso', 'Contoso Hotels'],
  ])('understands %j as %s', (typed, expected) => {
    expect(matchChoice(typed, customers)).toEqual({ one: expected });
  });

  it.each(['northwnid', 'Northwind Scools', 'schols'])('understands %j as a slip, and says so', (typed) => {
    expect(matchChoice(typed, customers)).toEqual({ one: 'Northwind Schools', bySlip: true });
  });

  it('forgives no slip in a very short word, where it would be another word', () => {
    expect(matchChoice('E2', plans)).toEqual({ none: [] });
    expect(matchChoice('F4', plans)).toEqual({ none: [] });
  });

  it('names the nearest when nothing fits', () => {
    expect(matchChoice('northern lights', customers)).toEqual({ none: ['Northwind Schools'] });
  });

  it('understands nothing at all as nothing', () => {
    expect(matchChoice('   ', customers)).toEqual({ none: [] });
  });

  it('finds every option by its whole name, however it is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...customers), fc.boolean(), (customer, shout) => {
        const name = customer.names[0] ?? '';
        expect(matchChoice(shout ? `  ${name.toUpperCase()} ` : name.normalize('NFD'), customers)).toEqual({
          one: customer.value,
        });
      }),
    );
  });

  it('still finds a long name after any one slip', () => {
    const name = 'northwind schools';
    fc.assert(
      fc.property(fc.nat(name.length - 1), fc.constantFrom('drop', 'double', 'swap', 'wrong'), (at, kind) => {
        const [one, two = ''] = [name[at] ?? '', name[at + 1]];
        const slip = { drop: two, double: one + one + two, swap: two + one, wrong: `z${two}` }[kind];
        const typed = name.slice(0, at) + slip + name.slice(at + 2);
        expect(matchChoice(typed, customers)).toMatchObject({ one: 'Northwind Schools' });
      }),
    );
  });
});

/** The plain table, without bands or shortcuts. */
function plainSlips(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => row + column),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      const kept = at(row - 1, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const best = Math.min(
        kept,
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        swapped ? at(row - 2, column - 2) + 1 : Infinity,
      );
      table[row]?.splice(column, 1, best);
    }
  }
  return at(one.length, other.length);
}

describe('slips', () => {
  it.each([
    ['freight', 'freight', 0],
    ['freight', 'frieght', 1],
    ['freight', 'feight', 1],
    ['freight', 'frreight', 1],
    ['freight', 'fraight', 1],
    ['contoso', 'cnotsoo', 2],
    ['', 'ab', 2],
    ['freight', 'hotels', 3],
  ])('between %j and %j are %i, counted to 2', (one, other, expected) => {
    expect(slips(one, other, 2)).toBe(expected);
  });

  it('are what the plain table says, up to where counting stops', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.nat(4), (one, other, most) => {
        expect(slips(one, other, most)).toBe(Math.min(plainSlips(one, other), most + 1));
      }),
      { numRuns: 1_000 },
    );
  });

  it('are the same in both directions and never more than the longer text', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const count = slips(one, other, 99);
        expect(count).toBe(slips(other, one, 99));
        expect(count).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(count === 0).toBe(one === other);
      }),
    );
  });
});
