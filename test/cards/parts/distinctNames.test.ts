import { distinctNames } from '../../../src/cards/parts/distinctNames';

const row = (customerName: string, offerName = 'Kaizala Pro') => ({ customerName, offerName });

it('names a customer alone, and says more only of rows that would be called the same', () => {
  const rows = [row('Contoso'), row('Adatum'), row('Adatum', 'Office 365 E4'), row('Relecloud'), row('Relecloud')];

  expect(distinctNames(rows)).toEqual([
    'Contoso',
    'Adatum, Kaizala Pro',
    'Adatum, Office 365 E4',
    'Relecloud, Kaizala Pro, 1',
    'Relecloud, Kaizala Pro, 2',
  ]);
});
