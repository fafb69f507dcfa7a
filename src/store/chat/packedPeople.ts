import type { Pool } from 'pg';
import type { Packable, Packed } from '../../migration/people/packed';
import { eachPage } from '../eachPage';

const peopleSql = `
  select person.id, name, address, person.kind::integer
  from planshift.preparation,
    json_to_record(coalesce(result->'people', result->'holders'))
      as packed (ids json, names json, addresses json, kind json),
    rows from (
      json_array_elements_text(ids), json_array_elements_text(names),
      json_array_elements_text(addresses), json_array_elements_text(packed.kind)
    ) with ordinality as person (id, name, address, kind, ordinal)
  where preparation.id = $1
  order by ordinal`;

type Row = [id: string, name: string, address: string, kind: number];

/** Everybody of a packed result. What they have in common they share, and no text of all of them is ever at hand. */
export async function readPacked<Person extends Packable>(
  pool: Pool,
  id: string,
  kinds: Packed<Person>['kinds'],
): Promise<readonly Person[]> {
  const people: Person[] = [];
  await eachPage<Row>(pool, peopleSql, [id], (rows) => {
    for (const [who, name, address, kind] of rows)
      people.push({ id: who, name, address, ...kinds[kind] } as unknown as Person);
  });
  return people;
}
