import fc from 'fast-check';
import { readPeople } from '../../../../src/migration/people/typed/readPeople';
import type { ReadPeople } from '../../../../src/migration/people/typed/readPeople';
import type { Holder } from '../../../../src/migration/offers/survey';
import { aHolder, someHolders, userNumber } from '../../../support/survey';

const person = (number: number, name: string, address: string): Holder =>
  aHolder({ id: userNumber(number), name, address });
const dana = person(1, 'Dana Kline', 'dana.kline@contoso.example');
const omar = person(2, 'Omar Haddad', 'Omar.Haddad@Contoso.example');
const zoe = person(3, 'Zoë D’Angelo', "zoe.o'dangelo@contoso.example");
const guest = person(4, 'Alan Guest', 'alan_g_fabrikam.example#EXT#@contoso.onmicrosoft.example');
const twin = person(5, 'Li Wei', 'li.wei@contoso.example');
const otherTwin = person(6, 'Li Wei', 'li.wei2@contoso.example');
const holders = [dana, omar, zoe, guest, twin, otherTwin];

const read = (typed: string): ReadPeople => readPeople(typed, holders);
const people = (typed: string): readonly string[] =>
  read(typed).ids.map((id) => holders.find((each) => each.id === id)?.name ?? '?');

describe('readPeople: everybody', () => {
  it.each([
    'all',
    'All',
    ' ALL. ',
    'everyone',
    'everybody!',
    'all 40',
    'all of them',
    'all the people',
    'tutti',
    'tutte',
    'Tutte le persone',
    'tutti e 40'.replace(' e', ''),
  ])('understands %j as all', (typed) => {
    expect(read(typed)).toEqual({ all: true, except: false, ids: [], unresolved: [] });
  });

  it.each([
    'all except dana.kline@contoso.example, omar.haddad@contoso.example',
    'everyone but Dana Kline and Omar Haddad',
    'all without: dana.kline; omar.haddad',
    'all, except for\ndana.kline@contoso.example\nomar.haddad@contoso.example',
    'tutti tranne Dana Kline, Omar Haddad',
    'Tutti eccetto dana.kline@contoso.example e omar.haddad@contoso.example',
    'tutte meno Dana Kline e Omar Haddad',
  ])('understands %j as all but two', (typed) => {
    expect(read(typed)).toMatchObject({ all: true, except: true, ids: [dana.id, omar.id], unresolved: [] });
  });

  it.each(['except Dana Kline', 'tranne Dana Kline', 'eccetto dana.kline'])(
    'understands %j as fewer than before',
    (typed) => {
      expect(read(typed)).toMatchObject({ all: false, except: true, ids: [dana.id] });
    },
  );

  it('does not take a name or an address that begins with such a word for it', () => {
    expect(people('Alan Guest')).toEqual(['Alan Guest']);
    const allen = person(9, 'All Salvo', 'all@contoso.example');
    expect(readPeople('all@contoso.example', [allen])).toMatchObject({ all: false, ids: [allen.id] });
    expect(readPeople('All Salvo', [allen])).toMatchObject({ all: false, ids: [allen.id] });
  });

  it('does not take all for all when something else follows', () => {
    expect(read('all of sales')).toMatchObject({
      all: false,
      ids: [],
      unresolved: [{ line: 1, text: 'all of sales' }],
    });
  });
});

describe('readPeople: people by name and address', () => {
  it.each([
    'dana.kline@contoso.example, OMAR.HADDAD@CONTOSO.EXAMPLE',
    'dana.kline@contoso.example omar.haddad@contoso.example',
    'dana.kline@contoso.example\r\n\r\n  omar.haddad@contoso.example ; ',
    'Dana Kline <dana.kline@contoso.example>; Omar Haddad <omar.haddad@contoso.example>;',
    '"Kline, Dana" <dana.kline@contoso.example>, "Haddad, Omar" <omar.haddad@contoso.example>',
    'mailto:dana.kline@contoso.example and (omar.haddad@contoso.example).',
    '- Dana Kline\n- Omar Haddad',
    '1. Dana Kline\n2. Omar Haddad',
    'Kline, Dana\nHaddad, Omar',
    'dana.kline omar.haddad',
    'dana.kline@contoso.example\tomar.haddad@contoso.example\ndana.kline@contoso.example',
  ])('understands %j', (typed) => {
    expect(people(typed)).toEqual(['Dana Kline', 'Omar Haddad']);
    expect(read(typed).unresolved).toEqual([]);
  });

  it('does not mind accents, apostrophes or how a guest’s address is written', () => {
    expect(people("zoe d’angelo, zoe.o'dangelo@contoso.example")).toEqual(['Zoë D’Angelo']);
    expect(people('alan_g@fabrikam.example')).toEqual(['Alan Guest']);
    expect(people(guest.address)).toEqual(['Alan Guest']);
  });

  it.each(['KLINE Dana', 'Kline, Dana', 'kline dana', userNumber(1), userNumber(1).toUpperCase()])(
    'understands %j as the only person it can be',
    (typed) => {
      expect(people(typed)).toEqual(['Dana Kline']);
    },
  );

  it('does not mind which apostrophe was typed', () => {
    expect(people("Zoe D'Angelo")).toEqual(['Zoë D’Angelo']);
    expect(people('zoe.o’dangelo@contoso.example')).toEqual(['Zoë D’Angelo']);
  });

  it('does not guess by the order of a name that two people share', () => {
    const other = person(8, 'Wei Li', 'wei.li@contoso.example');
    expect(readPeople('Wei Li', [twin, other]).ids).toEqual([other.id]);
    expect(readPeople('Li, Wei', [person(7, 'An Li', 'x@y.example'), otherTwin, twin]).ids).toEqual([]);
  });

  it('does not guess between two people of one name', () => {
    expect(read('Li Wei')).toMatchObject({ ids: [], unresolved: [{ line: 1, text: 'Li Wei' }] });
    expect(people('li.wei@contoso.example')).toEqual(['Li Wei']);
  });

  it('tells what it did not understand by line, with who was probably meant', () => {
    const { ids, unresolved } = read(
      'dana.kline@contoso.example\n\nomar.hadad@contoso.example\nnobody@fabrikam.example\nDana Klien',
    );
    expect(ids).toEqual([dana.id]);
    expect(unresolved).toEqual([
      { line: 3, text: 'omar.hadad@contoso.example', near: 'Omar.Haddad@Contoso.example' },
      { line: 4, text: 'nobody@fabrikam.example' },
      { line: 5, text: 'Dana Klien', near: 'dana.kline@contoso.example' },
    ]);
  });

  it('keeps the line numbers of what follows "all except"', () => {
    expect(read('all except\nDana Kline\nwho is that').unresolved).toEqual([{ line: 3, text: 'who is that' }]);
  });

  it('understands nothing in nothing', () => {
    expect(read(' \n ')).toEqual({ all: false, except: false, ids: [], unresolved: [] });
  });
});

describe('readPeople: tables', () => {
  it.each([
    [
      'commas',
      'Display name,User principal name,Department\nDana K.,dana.kline@contoso.example,Sales\n"Haddad, O.",omar.haddad@contoso.example,"Ops, night"',
    ],
    [
      'semicolons',
      '\uFEFFNome;Posta elettronica\nDana K.;dana.kline@contoso.example\nOmar;omar.haddad@contoso.example\n',
    ],
    ['tabs', 'Mail\tCity\ndana.kline@contoso.example\tRome\nomar.haddad@contoso.example\t'],
    ['names only', 'Nome;Città\nDana Kline;Roma\nOmar Haddad;Bari'],
    ['no header', 'Dana K.,dana.kline@contoso.example,Sales\nOmar H.,omar.haddad@contoso.example,'],
    ['empty first cells', 'department,upn\n,dana.kline@contoso.example\nOps,omar.haddad@contoso.example'],
  ])('reads the people out of a table with %s and nothing else', (_name, typed) => {
    expect(read(typed)).toMatchObject({ ids: [dana.id, omar.id], unresolved: [] });
  });

  it('numbers lines as the file does', () => {
    expect(read('upn,name\ndana.kline@contoso.example,Dana\nlost@contoso.example,Lost').unresolved).toEqual([
      { line: 3, text: 'lost@contoso.example' },
    ]);
  });

  it('loses nobody when lines look like a table and are a list of different people', () => {
    expect(people('Dana Kline, omar.haddad@contoso.example\nAlan Guest, li.wei@contoso.example')).toEqual([
      'Dana Kline',
      'Omar Haddad',
      'Alan Guest',
      'Li Wei',
    ]);
  });
});

describe('readPeople: many', () => {
  const many = someHolders(10_000);

  it('finds every address it was given, in any mix of separators', () => {
    const chosen = fc.uniqueArray(fc.nat(many.length - 1), { minLength: 1, maxLength: 40 });
    const few = many.slice(0, 400);
    const mix = fc.array(fc.constantFrom(',', ';', '\n', '\r\n', ' ', '\t', ', ', ' ; ', '\n\n'), {
      minLength: 40,
      maxLength: 40,
    });
    const writing = fc.constantFrom(
      (one: Holder) => one.address,
      (one: Holder) => one.address.toUpperCase(),
      (one: Holder) => `${one.name} <${one.address}>`,
      (one: Holder) => `"${one.name}" <${one.address}>`,
    );
    fc.assert(
      fc.property(chosen, mix, writing, (indexes, separators, write) => {
        const meant = indexes.map((index) => few[index % few.length]).filter((each) => each !== undefined);
        const typed = meant.map((one, index) => `${write(one)}${separators[index] ?? '\n'}`).join('');
        const found = readPeople(typed, few);
        expect(new Set(found.ids)).toEqual(new Set(meant.map(({ id }) => id)));
        expect(found.unresolved).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('reads 10,000 addresses among 10,000 people, half of them misspelt, within the three seconds a turn may take', () => {
    const typed = many.map(({ address }, index) => (index % 2 === 0 ? address : `x-${address}-x`)).join('\n');
    const before = process.cpuUsage();
    const found = readPeople(typed, many);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(3_000);
    expect(found.ids).toHaveLength(5_000);
    expect(found.unresolved).toHaveLength(5_000);
  });
});
