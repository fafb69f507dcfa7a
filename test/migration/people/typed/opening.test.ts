import { besideFile } from '../../../../src/migration/people/typed/opening';
import { readPeople } from '../../../../src/migration/people/typed/readPeople';
import { someHolders } from '../../../support/survey';

const holders = someHolders(3);
const file = 'Who moves in March\nUPN\nperson1@contosofreight.example\nlost@x.example';

const read = (words: string) => {
  const { typed, ...written } = besideFile(words, file);
  const { ids, unresolved, except } = readPeople(typed, holders, written);
  return { except, people: ids.length, lines: unresolved.map(({ line, text }) => [line, text]) };
};

describe('words beside a file', () => {
  it('leave it its line numbers and its title when they are none, or only say what the list means', () => {
    expect(read('')).toEqual({ except: false, people: 1, lines: [[4, 'lost@x.example']] });
    expect(read('everybody except these:')).toEqual({ except: true, people: 1, lines: [[4, 'lost@x.example']] });
  });

  it('are told like any other line when they name nobody, and the title of the file is not', () => {
    expect(read('also Pat\nand Person 2')).toEqual({
      except: false,
      people: 2,
      lines: [
        [1, 'also Pat'],
        [6, 'lost@x.example'],
      ],
    });
  });
});
