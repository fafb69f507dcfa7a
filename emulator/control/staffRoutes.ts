import type { House } from '../core/house';
import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { staffOf } from '../graph/staff';
import type { Staff } from '../graph/staff';
import { badRequest, fieldsOf } from './fields';

/** What an administrator does in the partner's own tenant: who is in which group. */
export const staffRoutes = (house: House): Route[] => [
  { method: 'POST', pattern: '/_emulator/staff', handle: ({ body }) => obey(house, body) },
];

const kinds = ['Member', 'Guest', 'gone'];
const listed = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
  );

function obey({ world }: House, body: unknown): EmulatorReply {
  const fields = fieldsOf(body, { person: 'text', groups: 'text', as: 'text', group: 'text', inside: 'text' });
  if (typeof fields === 'string') return badRequest(fields);
  const { person, group, inside = '', as = 'Member', groups = '' } = fields;
  if ((person === undefined) === (group === undefined)) return badRequest('Name a "person" or a "group".');
  if (!kinds.includes(as)) return badRequest(`"as" is none of ${kinds.join(', ')}.`);
  if (group === undefined) employ(staffOf(world), person!.toLowerCase(), as, listed(groups));
  else staffOf(world).parents.set(group.toLowerCase(), listed(inside));
  return { status: 204 };
}

function employ({ people }: Staff, person: string, as: string, groups: ReadonlySet<string>): void {
  if (as === 'gone') people.delete(person);
  else people.set(person, { userType: as === 'Guest' ? as : 'Member', groups });
}
