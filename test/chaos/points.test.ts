import { Passing } from '../../chaos/points/passing';
import type { Line, Point } from '../../chaos/points/passing';
import { isOutgoing, siteOfRequest, WriteWatch } from '../../chaos/points/sites';

describe('a write', () => {
  it.each([
    'insert into planshift.turn values ($1)',
    '  UPDATE planshift.migration set state = $1',
    'delete from planshift.turn where claimed_at < $1',
    'create table planshift.turn (id text)',
    'with gone as (delete from planshift.turn returning *) select * from gone',
  ])('is one that changes something: %s', (sql) => {
    expect(new WriteWatch().siteOf(sql)).toBeDefined();
  });

  it.each(['select 1', 'begin', 'commit', 'select * from planshift.update', 'with a as (select 1) select * from a'])(
    'is no statement that only looks: %s',
    (sql) => {
      expect(new WriteWatch().siteOf(sql)).toBeUndefined();
    },
  );

  it('is also the commit of one, and only once', () => {
    const watch = new WriteWatch();
    watch.siteOf('begin');
    watch.siteOf('insert into a values ($1)');
    watch.siteOf('select 1');

    expect(watch.siteOf('COMMIT')).toBe('commit of insert into a values (?)');
    expect(watch.siteOf('commit')).toBeUndefined();
  });

  it('is not a commit after everything was taken back', () => {
    const watch = new WriteWatch();
    watch.siteOf('insert into a values ($1)');
    watch.siteOf('rollback');
    watch.siteOf('begin');

    expect(watch.siteOf('commit')).toBeUndefined();
  });

  it('belongs to the same call site whatever its values are', () => {
    const sites = [`insert into a ("x", y) values ($1, 'a''b'), ($2, 12)`, 'insert into a (x,  y)\n values ($3, $4)'];

    expect(new Set(sites.map((sql) => new WriteWatch().siteOf(sql)?.replace(', ', ',')))).toHaveProperty('size', 1);
  });
});

describe('a request', () => {
  it('belongs to the same call site whomever it is about', () => {
    expect(siteOfRequest('post', 'https://a:1/v1/customers/5c9d0e14-7b3a-4c52/carts/77-a/checkout')).toBe(
      'POST /v1/customers/:id/carts/:id/checkout',
    );
  });

  it('is told apart by what its batch holds', () => {
    const batch = (url: string) => siteOfRequest('POST', 'https://a/v1.0/$batch', JSON.stringify([{ url }]));

    expect(batch('/users/1/assignLicense')).not.toBe(batch('/users/1'));
  });

  it('is outgoing unless it asks the emulator for the time', () => {
    expect(['https://a/v1/customers', 'https://a/_emulator/clock'].map(isOutgoing)).toEqual([true, false]);
  });
});

describe('a process', () => {
  const passed = (dieAt?: Point) => {
    const lines: Line[] = [];
    const die = jest.fn();
    return { lines, die, passing: new Passing((line) => lines.push(line), die, dieAt) };
  };

  it('dies at its point and at no other', () => {
    const { passing, die, lines } = passed({ site: 'a', nth: 2, phase: 'after' });
    passing.before('a')();
    passing.before('b')();
    const second = passing.before('a');
    expect(die).not.toHaveBeenCalled();

    second();

    expect(die).toHaveBeenCalledTimes(1);
    expect(lines.at(-1)).toEqual({ died: { site: 'a', nth: 2, phase: 'after' } });
  });

  it('passes the point after a call once, however often it is answered', () => {
    const { passing, lines } = passed();
    const answered = passing.before('a');
    answered();
    answered();

    expect(lines).toHaveLength(2);
  });
});
