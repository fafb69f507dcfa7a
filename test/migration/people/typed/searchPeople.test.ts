import { searchPeople } from '../../../../src/migration/people/typed/searchPeople';
import { aHolder, someHolders, userNumber } from '../../../support/survey';

const named = (number: number, name: string, address: string) => aHolder({ id: userNumber(number), name, address });
const people = [
  named(1, 'Joanna Mandan', 'joanna@contoso.example'),
  named(2, 'Dana Kline', 'dana.kline@contoso.example'),
  named(3, 'Bo Danaher', 'bo@contoso.example'),
  named(4, 'Élodie Roy', 'e.roy@contoso.example'),
];
const found = (query: string, limit = 15) => searchPeople(query, people, limit).map(({ name }) => name);

describe('searchPeople', () => {
  it('puts who begins so before who has such a word, and that before the rest', () => {
    expect(found('dan')).toEqual(['Dana Kline', 'Bo Danaher', 'Joanna Mandan']);
  });

  it('looks in addresses and does not mind accents or case', () => {
    expect(found('E.ROY')).toEqual(['Élodie Roy']);
    expect(found('elodie')).toEqual(['Élodie Roy']);
  });

  it('gives no more than was asked for, and the first by name for an empty search', () => {
    expect(found('', 2)).toEqual(['Bo Danaher', 'Dana Kline']);
    expect(searchPeople('person', someHolders(10_000), 15)).toHaveLength(15);
  });
});
