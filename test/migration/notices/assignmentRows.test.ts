import fc from 'fast-check';
import { readAssignments } from '../../../src/migration/notices/assignmentRows';
import { agentId, customerId } from '../../../src/migration/ids';

const [contoso, contosoTwo, fabrikam] = ['c1', 'c2', 'c3'].map(customerId) as [never, never, never];
const [alex, dana] = ['a1', 'a2'].map(agentId) as [never, never];
const named = {
  customers: [
    { value: contoso, names: ['Contoso Freight', 'contosofreight.example', 'c1'] },
    { value: contosoTwo, names: ['Contoso Hotels', 'contosohotels.example', 'c2'] },
    { value: fabrikam, names: ['Fabrikam, Inc.', 'fabrikam.example', 'c3'] },
  ],
  agents: [
    { value: alex, names: ['me'] },
    { value: dana, names: ['Dana Kline', 'a2'] },
  ],
};
const read = (text: string) => readAssignments(text, named);

it.each([
  ['commas', 'Contoso Freight,me\nfabrikam.example,Dana Kline'],
  [
    'semicolons, as a spreadsheet saves them',
    '\ufeffcliente;agente\r\nContoso Freight;me\r\nFabrikam, Inc.;Dana Kline\r\n',
  ],
  ['tabs, as a spreadsheet copies them', 'Contoso Freight\tme\nFabrikam, Inc.\tdana kline'],
  [
    'a header with its columns the other way round',
    'Agent,Since,Customer\nme,2026,Contoso Freight\nDana,,"Fabrikam, Inc."',
  ],
  ['ids', 'C1,me\nc3,A2'],
])('reads rows with %s', (_what, text) => {
  expect(read(text)).toEqual({
    changes: [
      { customerId: contoso, agentId: alex },
      { customerId: fabrikam, agentId: dana },
    ],
    faults: [],
  });
});

it('names what it can’t read by the row that a spreadsheet shows, and guesses nothing', () => {
  expect(read('Customer,Agent\nContoso,me\n\nAdatum,me\nContoso Freight,Bob\nContoso Freight\n,me').faults).toEqual([
    { row: 2, fault: 'severalCustomers', typed: 'Contoso' },
    { row: 4, fault: 'noCustomers', typed: 'Adatum' },
    { row: 5, fault: 'noAgents', typed: 'Bob' },
    { row: 6, fault: 'noColumns', typed: 'Contoso Freight' },
    { row: 7, fault: 'noColumns', typed: ' me' },
  ]);
});

it('reports a row that another one below it takes back, and counts the one below', () => {
  const { changes, faults } = read('fabrikam.example,Dana Kline\nContoso,Bob\nfabrikam.example,me');

  expect(changes).toHaveLength(1);
  expect(faults.map(({ row, fault }) => [row, fault])).toEqual([
    [1, 'saidAgain'],
    [2, expect.any(String)],
  ]);
});

it('loses no row: each that is not blank is a change or a fault', () => {
  const cell = fc.constantFrom(
    'Contoso Freight',
    'Contoso',
    'fabrikam.example',
    'Adatum',
    'me',
    'Dana Kline',
    'Bob',
    '',
  );
  const row = fc.array(cell, { maxLength: 3 }).map((cells) => cells.join(','));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const { changes, faults } = read(rows.join('\n'));

      expect(changes.length + faults.length).toBe(rows.filter((each) => each.trim() !== '').length);
    }),
  );
});
