import { failedPerson, sampleMigration } from '../../../gallery/samples/migration';
import { migrationCard } from '../../../src/cards/migration/migrationCard';
import type { Migration, PersonFailure } from '../../../src/migration/plan/progress';
import { readerOf } from '../../../src/text/reader';
import { textsOf } from '../../support/cardParts';

const reader = readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' });
const unknown = (request: string, words = 'Try *again*.'): PersonFailure => ({
  code: 'unknown',
  facts: { code: 'Request_BadRequest', words, request },
});

function told(...failures: readonly PersonFailure[]): string {
  const failed = failures.map((failure, index) => failedPerson(['Ana', 'Li', 'Tomas'][index]!, failure));
  const counts = { total: 38, done: 38 - failed.length, failed: failed.length, leftOut: 0 };
  const migration: Migration = {
    ...sampleMigration(),
    ...{
      state: 'waitingForPerson',
      problem: { code: 'peopleFailed', facts: { failed: failed.length } },
      counts,
      failed,
    },
  };
  const decided = { latest: [], before: 0 };
  return textsOf(migrationCard({ migration, decided, now: new Date('2026-11-22T10:19:00.000Z') }, reader)).join('\n');
}

it('shows Microsoft’s own words, letter for letter, beside its code and one of the requests', () => {
  const text = told(unknown('r-1'), unknown('r-2'));

  expect(text).toContain('Ana and Li: Microsoft says “Try \\*again\\*.” (Request\\_BadRequest, request r-1)');
  expect(text).not.toContain('r-2');
});

it('tells apart who was refused in other words', () => {
  expect(told(unknown('r-1'), unknown('r-2', 'No.'))).toMatch(/Ana: .*Try[\s\S]*Li: .*No\./);
});

it('says what can be done about a refusal that it knows', () => {
  const text = told({ code: 'addressTaken', facts: {} }, { code: 'masteredElsewhere', facts: {} });

  expect(text).toContain('Ana: another account uses one of their mail addresses: take it off one of the two');
  expect(text).toContain('Li: the account is synchronised from the customer’s own directory');
});
