import fc from 'fast-check';
import { readPeople } from '../../../../src/migration/people/typed/readPeople';
import type { Holder } from '../../../../src/migration/offers/survey';
import { someHolders } from '../../../support/survey';

const holders = someHolders(40);
const manager = holders[39]!;

/** A row, and the person whom it names when it names one. */
interface Row {
  readonly cells: readonly [name: string, address: string, id: string, manager: string, note: string];
  readonly person?: Holder;
}

const notes = fc.constantFrom('', 'Sales', 'two\nlines', 'a "quote"', 'x, y; z', `ask ${manager.address}`, '"');

const nobodies = fc.record({
  name: fc.constantFrom('', 'Nobody', 'Who, Is That'),
  address: fc.constantFrom('', 'lost@elsewhere.example', 'no address', 'Example: chris@elsewhere.example'),
});

/** Each holder once at most, so that every person found is a row of its own. */
const people = (who: readonly Holder[]) =>
  fc
    .uniqueArray(fc.constantFrom(...who), { minLength: 1, maxLength: 20 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((person) =>
          fc.record({ person: fc.constant(person), by: fc.constantFrom('address', 'id', 'name', 'both'), note: notes }),
        ),
      ),
    );

const personRow = ({ person, by, note }: { person: Holder; by: string; note: string }): Row => {
  const address = by === 'address' || by === 'both' ? person.address : '';
  const name = by === 'name' || by === 'both' ? person.name : '';
  return { cells: [name, address, by === 'id' ? person.id : '', manager.address, note], person };
};

const rows = fc
  .tuple(people(holders.slice(0, 39)), fc.array(fc.tuple(nobodies, notes), { maxLength: 10 }), fc.nat())
  .map(([found, lost, seed]) => {
    const all: Row[] = [
      ...found.map(personRow),
      ...lost.map(([{ name, address }, note]): Row => ({ cells: [name, address, '', manager.address, note] })),
    ];
    return all.map((row, at) => ({ row, key: (at * 7_919 + seed) % 101 })).sort((a, b) => a.key - b.key);
  })
  .map((sorted) => sorted.map(({ row }) => row));

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const above = fc.constantFrom('', 'sep=#\n', '#TYPE Selected.System.String\n', 'version:v1.0\n', 'Who moves\n\n', '\n');
const header = fc.constantFrom(
  ['Display name', 'User principal name', 'Object Id', 'Manager', 'Note'],
  ['Anzeigename', 'Benutzerprinzipalname', 'Objekt-ID', 'Vorgesetzter', 'Notiz'],
  ['Nome visualizzato', 'Nome entità utente', 'Object ID', 'Responsabile', 'Nota'],
);

describe('every row of a table', () => {
  it('is a person or a line that is told, and nobody else is chosen', () => {
    fc.assert(
      fc.property(rows, above, header, fc.constantFrom(',', ';', '\t'), (table, before, titles, separator) => {
        const text = [titles, ...table.map(({ cells }) => cells)].map((cells) => cells.map(quoted).join(separator));
        const read = readPeople(before.replace('#', separator) + text.join('\r\n'), holders, { fileLine: 1 });

        expect(read.columns).toBeUndefined();
        expect(read.ids.length + read.unresolved.length).toBe(table.length);
        expect(new Set(read.ids)).toEqual(new Set(table.flatMap(({ person }) => person?.id ?? [])));
      }),
      { numRuns: 200 },
    );
  });

  it('is never taken for two people, whatever its columns are called', () => {
    const titles = fc.option(
      fc.array(fc.constantFrom('Kunta', 'Pomo', 'Mail', 'Manager', 'Name', 'x'), { minLength: 2, maxLength: 2 }),
    );
    const pairs = fc.array(fc.tuple(fc.constantFrom(...holders), fc.constantFrom(...holders)), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(titles, pairs, (named, table) => {
        const lines = table.map(([one, other]) => `${one.address};${other.address}`);
        const { ids } = readPeople([...(named ? [named.join(';')] : []), ...lines].join('\n'), holders, {
          fileLine: 1,
        });

        const columns = [0, 1].map((at) => new Set(table.map((row) => row[at]?.id)));
        expect(columns.some((column) => ids.every((id) => column.has(id)))).toBe(true);
      }),
    );
  });
});
