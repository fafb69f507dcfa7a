import type { Pool } from 'pg';
import type { Packable, Packed } from '../../migration/people/packed';
import { inTransaction } from '../transaction';

/** Of so many at a time the text is at hand, however many there are. */
const rowsAtOnce = 5_000;

const declareSql = `
  declare packed no scroll cursor for
  with packed as materialized (
    select coalesce(result->'people', result->'holders') as people from planshift.preparation where id = $1)
  select id, name, address, kind::integer
  from packed, rows from (
    json_array_elements_text(people->'ids'), json_array_elements_text(people->'names'),
    json_array_elements_text(people->'addresses'), json_array_elements_text(people->'kind')
  ) with ordinality as person (id, name, address, kind, ordinal)
  order by ordinal`;

type Row = [id: string, name: string, address: string, kind: number];

/** Everybody of a packed result. What they have in common they share, and no text of all of them is ever at hand. */
export const readPacked = <Person extends Packable>(
  pool: Pool,
  id: string,
  kinds: Packed<Person>['kinds'],
): Promise<readonly Person[]> =>
  inTransaction(pool, async (client) => {
    await client.query(declareSql, [id]);
    const people: Person[] = [];
    for (;;) {
      const { rows } = await client.query<Row>({ text: `fetch ${rowsAtOnce} from packed`, rowMode: 'array' });
      for (const [who, name, address, kind] of rows)
        people.push({ id: who, name, address, ...kinds[kind] } as unknown as Person);
      if (rows.length < rowsAtOnce) return people;
    }
  });
