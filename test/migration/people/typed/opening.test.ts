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

const leavesOut = [
  ...[
    'exclude these',
    'Leave these people out:',
    'please leave out those',
    'do not move them',
    'don’t move these users',
  ],
  ...['not these', 'these stay', 'everyone but those in the file', 'escludi questi', 'lascia fuori i seguenti:'],
  ...['non spostare queste persone', 'questi no', 'tutti meno quelli nel file', 'esclusi quelli in questo elenco'],
];

describe('words that leave somebody out', () => {
  it.each(leavesOut)('never move those in the file beside them: %s', (words) => {
    expect(read(words)).toEqual({ except: true, people: 1, lines: [[4, 'lost@x.example']] });
  });

  it.each(['exclude', 'leave out', 'don’t move', 'without', 'escludi', 'togli', 'non spostare'])(
    'never move whom they are said of: %s …',
    (words) => {
      const [one] = holders;

      expect(readPeople(`${words} ${one!.address}`, holders)).toMatchObject({
        ...{ all: false, except: true, ids: [one!.id], unresolved: [] },
      });
    },
  );

  it('are no such words where somebody is called so', () => {
    const [one, ...others] = someHolders(3);
    const these = [
      { ...one!, name: 'Remo Veloce' },
      { ...others[0]!, name: 'Skip Without' },
    ];

    expect(readPeople('Remo Veloce\nSkip Without', these)).toMatchObject({
      except: false,
      ids: these.map(({ id }) => id),
    });
  });
});
