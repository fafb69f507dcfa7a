import { failedPerson } from '../../../gallery/samples/migration';
import type { PersonFailure } from '../../../src/migration/plan/progress';
import { told } from './migrationTold';

const unknown = (request: string, words = 'Try *again*.'): PersonFailure => ({
  code: 'unknown',
  facts: { code: 'Request_BadRequest', words, request },
});

function failing(...failures: readonly PersonFailure[]): string {
  const failed = failures.map((failure, index) => failedPerson(['Ana', 'Li', 'Tomas'][index]!, failure));
  const counts = { total: 38, done: 38 - failed.length, failed: failed.length, leftOut: 0 };
  const problem = { code: 'peopleFailed', facts: { failed: failed.length } } as const;
  return told({ state: 'waitingForPerson', problem, counts, failed });
}

it('shows Microsoft’s own words, letter for letter, beside its code and one of the requests', () => {
  const text = failing(unknown('r-1'), unknown('r-2'));

  expect(text).toContain('Ana and Li\nMicrosoft says “Try \\*again\\*.” (Request\\_BadRequest, request r-1)');
  expect(text).not.toContain('r-2');
});

it('tells apart who was refused in other words', () => {
  expect(failing(unknown('r-1'), unknown('r-2', 'No.'))).toMatch(/\nAna\n.*Try[^]*\nLi\n.*No\./);
});

it('says what can be done about a refusal that it knows', () => {
  const text = failing({ code: 'addressTaken', facts: {} }, { code: 'masteredElsewhere', facts: {} });

  expect(text).toContain('Ana\nAnother account uses one of their mail addresses: take it off one of the two');
  expect(text).toContain('Li\nThe account is synchronised from the customer’s own directory');
});
