import { behindTitle, isExactly, isTitle } from '../../../src/migration/typed/titleTyped';

describe('the words of a button', () => {
  it.each([
    ['leave them out', 'Leave them out'],
    ['  LEAVE  them out! ', 'Leave them out'],
    ['move the others', 'Move the others…'],
    ['stop 18 licences stay bought', 'Stop: 18 licences stay bought'],
    ['stop after these 17', 'Stop after these 20'],
    ['move the other 1.184', 'Move the other 1,184'],
    ['È stato acquistato', 'È stato acquistato'],
    ['e stato acquistato.', 'È stato acquistato'],
    ["l'ho impostato io", 'L’ho impostato io'],
  ])('“%s” are those of “%s”', (typed, title) => {
    expect(isTitle(typed, title)).toBe(true);
  });

  it.each([
    ['leave them', 'Leave them out'],
    ['leave them outside', 'Leave them out'],
    ['please leave them out', 'Leave them out'],
    ['', 'Leave them out'],
    ['leave them out\nleave them out', 'Leave them out'],
    [`leave them out ${'x'.repeat(200)}`, 'Leave them out'],
  ])('“%s” are not those of “%s”', (typed, title) => {
    expect(isTitle(typed, title)).toBe(false);
  });

  it('leave what stands behind them as it was typed', () => {
    expect(behindTitle('Leave them out: Wingtip Toys', 'Leave them out')).toBe('Wingtip Toys');
    expect(behindTitle('try again #M-Wingtip-Toys', 'Try again')).toBe('#M-Wingtip-Toys');
    expect(behindTitle('look again', 'Try again')).toBeUndefined();
  });

  it('with the number of an order are those of this order alone', () => {
    expect(isExactly('it is 12345678', 'It is 12345678')).toBe(true);
    expect(isExactly('it is 12345679', 'It is 12345678')).toBe(false);
    expect(isExactly('it is 12345678 wingtip', 'It is 12345678')).toBe(false);
  });
});
