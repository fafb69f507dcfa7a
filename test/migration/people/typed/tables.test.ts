import { readPeople } from '../../../../src/migration/people/typed/readPeople';
import type { ReadPeople } from '../../../../src/migration/people/typed/readPeople';
import { aHolder, userNumber } from '../../../support/survey';

const person = (number: number, name: string, address: string) => aHolder({ id: userNumber(number), name, address });
const holders = [
  person(1, 'Dana Kline', 'dana.kline@contoso.example'),
  person(2, 'Omar Haddad', 'omar.haddad@contoso.example'),
  person(3, 'Ana Costa', 'ana.costa@contoso.example'),
  person(4, 'Sales', 'sales@contoso.example'),
];
const [dana, omar, ana] = holders.map(({ address }) => address) as [string, string, string];

const read = (text: string): ReadPeople => readPeople(text, holders, { fileLine: 1 });
const addresses = (ids: ReadPeople['ids']): readonly string[] =>
  ids.map((id) => holders.find((each) => each.id === id)?.address ?? '?');
const people = (text: string): readonly string[] => addresses(read(text).ids);

describe('a table of people: its header', () => {
  it.each([
    ['sep=', `sep=;\nName;E-Mail;Manager\nD;${dana};${ana}\nO;${omar};${ana}`],
    ['#TYPE', `#TYPE Selected.System.String\n"Name","UPN","Manager"\n"D","${dana}","${ana}"\n"O","${omar}","${ana}"`],
    [
      'a version',
      `version:v1.0\nName [displayName] Required,User name [userPrincipalName] Required\nD,${dana}\nO,${omar}`,
    ],
    ['a version that Excel saved', `version:v1.0;;\nName;UPN;Manager\nD;${dana};${ana}\nO;${omar};${ana}`],
    ['a title and blank lines', `Who moves in March\n\n;;\n\nName;Email;Manager\nD;${dana};${ana}\nO;${omar};${ana}`],
    ['nothing, in German', `Anzeigename;Benutzerprinzipalname;Vorgesetzter\nD;${dana};${ana}\nO;${omar};${ana}`],
    ['nothing, in Italian', `Cognome;Indirizzo e-mail;Indirizzo del responsabile\nK;${dana};${ana}\nH;${omar};${ana}`],
    ['nothing, in French', `Nom;Adresse e-mail;Supérieur hiérarchique\nK;${dana};${ana}\nH;${omar};${ana}`],
    ['nothing, with joined words', `ManagerEmail,UserPrincipalName\n${ana},${dana}\n${ana},${omar}`],
    ['nothing, in a language nobody told', `Nimi;Kirjautumistunnus;Osasto\nD;${dana};Myynti\nO;${omar};Myynti`],
    ['a padded title, in such a language', `Lista;;\nNimi;Tunnus;Osasto\nD;${dana};Myynti\nO;${omar};Myynti`],
    ['nothing, with object ids', `Nimi;Tunniste\nD;${userNumber(1)}\nO;${userNumber(2)}`],
  ])('is found below %s, and no manager moves', (_above, text) => {
    expect(read(text)).toMatchObject({ unresolved: [] });
    expect(people(text)).toEqual([dana, omar]);
  });

  it('is found at the far end of everything that Graph tells of somebody', () => {
    const more = Array.from({ length: 130 }, (_, at) => `Property${at}`);
    const row = (address: string) => [...more.map(() => ''), address, ana].join(',');
    expect(people([[...more, 'UserPrincipalName', 'Manager'].join(','), row(dana), row(omar)].join('\n'))).toEqual([
      dana,
      omar,
    ]);
  });

  it('is found by what was pasted, not only in a file', () => {
    const pasted = readPeople(`sep=\t\nAnzeigename\tAnmeldename\tVorgesetzter\nD\t${dana}\t${ana}`, holders);
    expect(pasted.unresolved).toEqual([]);
    expect(addresses(pasted.ids)).toEqual([dana]);
  });

  it('is no row of the table, though a cell of it may say "Member"', () => {
    const text = `Nimi;Tunnus;Tyyppi\nPat;;Member\nD;${dana};Member\nO;${omar};Member`;
    expect(people(text)).toEqual([dana, omar]);
    expect(read(text).unresolved).toEqual([{ line: 2, text: 'Nimi: Pat · Tyyppi: Member' }]);
    expect(read(`D;${dana};Member\nPat;;Member`).unresolved).toEqual([{ line: 2, text: 'Pat · Member' }]);
  });

  it('does not hide the people in the words above it', () => {
    const { ids, unresolved } = readPeople(`Ana Costa too\nOmr Haddad\nName,UPN\nD,${dana}`, holders, { fileLine: 3 });
    expect(addresses(ids)).toEqual([dana]);
    expect(unresolved).toEqual([
      { line: 1, text: 'Ana Costa too' },
      { line: 2, text: 'Omr Haddad', near: omar },
    ]);
  });

  it('is not made of people, not even of misspelt ones', () => {
    expect(readPeople(`Omar Haddad;${ana}\n${dana};x@y.example`, holders).ids).toHaveLength(3);
    expect(readPeople(`Omr Haddad, Dana Klien\n${dana}, x@y.example`, holders).unresolved).toHaveLength(3);
  });

  it('takes a department for no person, though a mailbox is called so', () => {
    expect(people(`UPN;Department\n${dana};Sales\n;Sales`)).toEqual([dana]);
  });
});

describe('a table of people: two columns of different people', () => {
  const columns = (text: string) =>
    read(text).columns?.map(({ title, column, ids }) => [title ?? `${column}`, ...addresses(ids)]);

  it.each([
    ['titles nobody can tell', `Kunta;Pomo\n${dana};${ana}\n${omar};${ana}`, ['Kunta', 'Pomo']],
    ['no titles', `${dana};${ana}\n${omar};${ana}`, ['1', '2']],
    ['two titles of one kind', `Email;E-mail\n${dana};${ana}\n${omar};${ana}`, ['Email', 'E-mail']],
    ['people of whom one holds nothing', `Vieras;Isäntä\nguest@x.example;${ana}\n${omar};${ana}`, ['Isäntä', 'Vieras']],
    ['names beside others’ addresses', `Nimi;Pomo\nDana Kline;${ana}\nOmar Haddad;${ana}`, ['Nimi', 'Pomo']],
  ])('are asked about and nobody is taken: %s', (_what, text, titles) => {
    expect(read(text)).toMatchObject({ ids: [], unresolved: [] });
    expect(new Set(columns(text)?.map(([title]) => title))).toEqual(new Set(titles));
  });

  it('are asked about in what was pasted too, where something else stands beside them', () => {
    expect(readPeople(`D\t${dana}\t${ana}\nO\t${omar}\t${ana}`, holders).columns).toHaveLength(2);
  });

  it('each carry their own people and lines, so that the list need not be sent again', () => {
    expect(read(`Kunta;Pomo\n${dana};${ana}\nlost@x.example;${ana}\n;${omar}`).columns).toMatchObject([
      { title: 'Kunta', column: 1, example: dana, ids: [userNumber(1)], unresolved: [{ line: 3 }, { line: 4 }] },
      { title: 'Pomo', column: 2, example: ana, ids: [userNumber(3), userNumber(2)], unresolved: [] },
    ]);
  });

  it.each([
    ['both are the same people', `Tunnus;Posti\n${dana};${dana}\n${omar};${omar}`],
    [
      'the domain alone differs',
      `Tunnus;Posti\n${dana};dana.kline@kontoso.example\n${omar};omar.haddad@kontoso.example`,
    ],
    ['one title tells', `UPN;Pomo\n${dana};${ana}\n${omar};${ana}`],
    ['a title calls one of them a manager', `Kunta;Line manager\n${dana};${ana}\n${omar};${ana}`],
  ])('are no question where %s', (_why, text) => {
    expect(people(text)).toEqual([dana, omar]);
  });
});

describe('a table of people: each row', () => {
  it('is read from another cell about the same person where the address is missing', () => {
    expect(people(`UPN;Mail;Name\n;${dana};D\n;;Omar Haddad`)).toEqual([dana, omar]);
    expect(people(`UPN;Mail\ndana@old.example;${dana}`)).toEqual([dana]);
  });

  it('is told, never read from a column that names somebody else', () => {
    const { ids, unresolved } = read(`UPN;Pomo;Manager\n${dana};${ana};${ana}\n;${omar};${ana}\n;;${ana}`);
    expect(addresses(ids)).toEqual([dana]);
    expect(unresolved).toEqual([
      { line: 3, text: `Pomo: ${omar} · Manager: ${ana}` },
      { line: 4, text: `Manager: ${ana}` },
    ]);
  });

  it('moves nobody where managers are all it names', () => {
    const { ids, unresolved } = read(`Abteilung;Vorgesetzter\nVertrieb;${ana}\nLager;${dana}`);
    expect(ids).toEqual([]);
    expect(unresolved.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('may span lines in quotes, and the lines after it keep their numbers', () => {
    const { ids, unresolved } = read(`UPN,Note\n${dana},"first\nsecond, ""third"""\n${omar},\nlost@x.example,`);
    expect(addresses(ids)).toEqual([dana, omar]);
    expect(unresolved).toEqual([{ line: 5, text: 'lost@x.example' }]);
  });

  it('is not swallowed by two stray quotes far from each other', () => {
    const rows = Array.from({ length: 60 }, (_, row) => `${row === 30 ? omar : `x${row}@x.example`};x`).join('\n');
    expect(people(`UPN;Note\n${dana};"12 inch\n${rows}\n${ana};15"`)).toEqual([dana, omar, ana]);
  });

  it('is told too when it is the example of a template', () => {
    expect(read(`User name [userPrincipalName] Required\nExample: chris@contoso.com\n${dana}`)).toMatchObject({
      ids: [userNumber(1)],
      unresolved: [{ line: 2 }],
    });
  });
});

describe('an address with a blank in it', () => {
  it.each([
    'dana.kline@contoso .example',
    'dana. kline@contoso.example',
    'dana.kline @contoso.example',
    'dana.kline@\u00a0contoso.example',
    'dana.kline @ contoso.example',
  ])('is mended where only one person can be meant: %j', (typed) => {
    expect(addresses(readPeople(typed, holders).ids)).toEqual([dana]);
  });

  it('is told with the nearest, where more than a blank is wrong', () => {
    expect(readPeople('dana kline@contoso.example', holders)).toMatchObject({
      ids: [],
      unresolved: [{ line: 1, near: dana }],
    });
  });

  it('offers everybody who is equally near', () => {
    const twins = [person(5, 'Li Wei', 'li.wei@contoso.example'), person(6, 'Li Wei', 'li.wei2@contoso.example')];
    expect(readPeople('Li Wei', twins).unresolved).toEqual([
      { line: 1, text: 'Li Wei', near: 'li.wei@contoso.example', alsoNear: ['li.wei2@contoso.example'] },
    ]);
  });

  it('does not lose a second person behind it, and does not guess either', () => {
    expect(readPeople(`${dana} Omar Haddad`, holders)).toMatchObject({
      ids: [userNumber(1)],
      unresolved: [{ line: 1, text: 'Omar Haddad', near: omar }],
    });
    expect(readPeople(`Dana Kline ${dana} ${omar}`, holders)).toMatchObject({
      ids: [userNumber(1), userNumber(2)],
      unresolved: [],
    });
  });
});
