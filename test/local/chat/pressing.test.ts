import { readLine } from '../../../local/chat/chatLine';
import { pressedValue } from '../../../local/chat/pressing';
import { toInput } from '../../../local/chat/cardInputs';

describe('a typed line', () => {
  it.each([
    ['migrate contoso', { kind: 'say', text: 'migrate contoso' }],
    ['  2 ', { kind: 'say', text: '2' }],
    ['/2', { kind: 'press', number: 2, given: {} }],
    [
      '/1 query="dana kline" renews=false',
      { kind: 'press', number: 1, given: { query: 'dana kline', renews: 'false' } },
    ],
    ['/1 query=', { kind: 'press', number: 1, given: { query: '' } }],
    ['/wait Done: 38', { kind: 'wait', text: 'Done: 38' }],
    ['/quit', { kind: 'quit' }],
    ['/help', { kind: 'help' }],
    ['/1 dana', { kind: 'unknown', text: '/1 dana' }],
    ['/stop', { kind: 'unknown', text: '/stop' }],
    ['  ', { kind: 'nothing' }],
  ])('%j is read as %j', (typed, line) => {
    expect(readLine(typed)).toEqual(line);
  });
});

describe('a pressed button', () => {
  const button = { title: 'Add', data: { kind: 'pickMany' }, takesInputs: true };
  const people = toInput({
    type: 'Input.ChoiceSet',
    id: 'chosen',
    isMultiSelect: true,
    choices: [
      { title: 'Dana Kline', value: 'u1' },
      { title: 'Omar Haddad', value: 'u2' },
    ],
  });
  const renews = toInput({ type: 'Input.Toggle', id: 'renews', title: 'Renews automatically' });
  const query = toInput({ type: 'Input.Text', id: 'query', label: 'Search', isRequired: true });

  it('sends what the inputs are set to, without the empty ones', () => {
    expect(pressedValue(button, [people, renews], {})).toEqual({ value: { kind: 'pickMany', renews: 'false' } });
  });

  it.each(['u1,u2', '1,2', 'Dana Kline, omar', 'dana,2'])('takes choices as %s', (chosen) => {
    expect(pressedValue(button, [people], { chosen })).toEqual({ value: { kind: 'pickMany', chosen: 'u1,u2' } });
  });

  it.each([
    [{ chosen: 'Ana' }, [people], '"Ana" is none of: Dana Kline, Omar Haddad.'],
    [{ chosen: '3' }, [people], '"3" is none of'],
    [{ renews: 'maybe' }, [renews], '"maybe" is none of: true, false.'],
    [{ who: 'Ana' }, [people, renews], 'It has: chosen, renews.'],
    [{ who: 'Ana' }, [], 'It has none.'],
    [{}, [query], '"Search" must be filled in.'],
  ])('with %j sends nothing and says why', (given, inputs, sentence) => {
    const pressed = pressedValue(button, inputs, given);

    expect('say' in pressed && pressed.say).toContain(sentence);
  });

  it('that takes no inputs needs none', () => {
    const back = { title: 'Back', data: { kind: 'notNow' }, takesInputs: false };

    expect(pressedValue(back, [query], {})).toEqual({ value: { kind: 'notNow' } });
  });
});
