import type { MigrationId } from '../../migration/ids';
import type { Person } from '../../migration/plan/progress';
import type { People } from '../../migration/ports';

/** Everybody of a plan, as they stand, a page at a time: of 100,000 people no more are at hand than are looked at. */
export async function* plannedPages(
  people: Pick<People, 'peopleAfter'>,
  id: MigrationId,
): AsyncGenerator<readonly Person[], void> {
  let page = await people.peopleAfter(id);
  for (;;) {
    yield page.people;
    if (page.end === undefined) return;
    page = await people.peopleAfter(id, page.end);
  }
}
