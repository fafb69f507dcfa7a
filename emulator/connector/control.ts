import { alex } from './activity';
import type { Person } from './activity';
import type { Desk } from './desk';
import { parseFault } from './faults';
import type { ConnectorFault } from './faults';
import { teamsLimits } from './limits';
import { bad } from './service';
import type { ServiceReply } from './service';
import { press, say } from './speaking';
import { standingRefusals } from './standing';
import type { Standing } from './standing';

interface Asked {
  readonly method: string;
  readonly segments: readonly string[];
  readonly body: unknown;
}

type Handle = (desk: Desk, body: unknown) => ServiceReply | Promise<ServiceReply>;

const done: ServiceReply = { status: 204 };

const routes: Readonly<Record<string, Handle>> = {
  'GET record': ({ record }) => ({ status: 200, body: { items: record.arrivals } }),
  'GET messages': ({ transcript }) => ({ status: 200, body: { items: transcript.entries } }),
  'GET faults': ({ faults }) => ({ status: 200, body: { items: faults.list() } }),
  'POST faults': arm,
  'DELETE faults': ({ faults }) => {
    faults.clear();
    return done;
  },
  'POST limits': setLimits,
  'POST people': addPeople,
  'POST channels': (desk, body) => {
    const { id } = (body ?? {}) as { id?: unknown };
    if (typeof id !== 'string') return bad('A channel is {id}.');
    desk.conversations.open(id);
    return done;
  },
  'POST standing': setStanding,
  'POST say': say,
  'POST press': press,
};

/** What tests and other clients steer the connector with: `/_emulator/…`. */
export function control(desk: Desk, { method, segments, body }: Asked): ServiceReply | Promise<ServiceReply> {
  const handle = routes[`${method} ${segments.slice(1).join('/')}`];
  return handle?.(desk, body) ?? { status: 404, body: { error: { code: 'NotFound', message: known } } };
}

const known = `There are: ${Object.keys(routes).join(', ')}.`;

/** One fault or a list of them; a list with one bad fault arms none. */
function arm({ faults }: Desk, body: unknown): ServiceReply {
  const parsed = (Array.isArray(body) ? body : [body]).map(parseFault);
  const problem = parsed.find((each) => typeof each === 'string');
  if (problem !== undefined) return bad(problem);
  return { status: 201, body: { ids: (parsed as ConnectorFault[]).map((fault) => faults.arm(fault)) } };
}

function setLimits(desk: Desk, body: unknown): ServiceReply {
  const { on, retryAfter } = (body ?? {}) as { on?: unknown; retryAfter?: unknown };
  if (typeof on !== 'boolean') return bad('Limits are {on: true or false, retryAfter: true or false}.');
  desk.limit(on ? teamsLimits : undefined);
  if (typeof retryAfter === 'boolean') desk.tellsRetryAfter = retryAfter;
  return done;
}

/** `{count}` people with made-up names, or a list of them. Answers with where each is to be written to. */
function addPeople(desk: Desk, body: unknown): ServiceReply {
  const count = (body as { count?: unknown } | undefined)?.count;
  const people = Array.isArray(body) ? (body as Partial<Person>[]) : madeUp(typeof count === 'number' ? count : 0);
  const items = people.map((each) => {
    const person = { ...alex, ...each };
    return { ...person, conversationId: desk.conversations.personal(person).id };
  });
  return { status: 201, body: { items } };
}

const madeUp = (count: number): readonly Partial<Person>[] =>
  Array.from({ length: count }, (_none, nth) => madeUpPerson(nth));

/** The same for the same number. */
export function madeUpPerson(nth: number): Person {
  const digits = String(nth).padStart(12, '0');
  return {
    ...alex,
    id: `29:agent-${nth}`,
    name: `Agent ${nth}`,
    aadObjectId: `00000000-0000-4000-8000-${digits}`,
    userPrincipalName: `agent.${nth}@fabrikam.example`,
  };
}

function setStanding({ conversations }: Desk, body: unknown): ServiceReply {
  const { person, standing } = (body ?? {}) as { person?: unknown; standing?: unknown };
  if (typeof person !== 'string') return bad('A standing is {person, standing}.');
  const isKnown = typeof standing === 'string' && Object.hasOwn(standingRefusals, standing);
  if (!isKnown && standing !== undefined && standing !== null) {
    return bad(`A standing is one of ${Object.keys(standingRefusals).join(', ')}, or null.`);
  }
  conversations.setStanding(person, isKnown ? (standing as Standing) : undefined);
  return done;
}
