import { Surveys } from '../../../src/dialogs/migrate/surveys';
import type { PreparationStore } from '../../../src/migration/ports';
import { agentId } from '../../../src/migration/ids';
import { kaizalaPro } from '../../support/pack';
import { aSurvey, someHolders } from '../../support/survey';

/** Surveys of so many people each, by their names; `read` has those that were read, one after the other. */
function surveysOf(people: Readonly<Record<string, number>>) {
  const read: string[] = [];
  const get: PreparationStore['get'] = async (id) => {
    read.push(id);
    const survey = aSurvey({ holders: someHolders(people[id] ?? 0) });
    return { id, result: { kind: 'survey', survey } } as Awaited<ReturnType<PreparationStore['get']>>;
  };
  return { surveys: new Surveys({ get, agentOf: async () => agentId('agent') }, [kaizalaPro()]), read };
}

it('keeps many small surveys at hand', async () => {
  const { surveys, read } = surveysOf({});
  const ids = Array.from({ length: 20 }, (_, nth) => `survey ${nth}`);
  for (const id of [...ids, ...ids]) await surveys.facts(id);

  expect(read).toEqual(ids);
});

it('keeps the latest at hand however large it is, and no others beside it', async () => {
  const { surveys, read } = surveysOf({ large: 30_000, larger: 40_000 });
  for (const id of ['small', 'large', 'large', 'larger', 'larger', 'large', 'small', 'small']) await surveys.facts(id);

  expect(read).toEqual(['small', 'large', 'larger', 'large', 'small']);
});

it('reads anew what was forgotten', async () => {
  const { surveys, read } = surveysOf({});
  await surveys.facts('one');
  surveys.forget({ surveyId: 'one' });
  surveys.forget({});
  await surveys.facts('one');

  expect(read).toEqual(['one', 'one']);
});
