import { pageFrom } from '../../../emulator/graph/odata/page';
import type { EmulatorRequest } from '../../../emulator/core/route';

const asking = (search: string): EmulatorRequest => ({
  method: 'GET',
  path: '/v1.0/users',
  query: new URLSearchParams(search),
  headers: { host: 'graph.test' },
  body: undefined,
});

it('looks at each of 5,000 once in all pages together, and leaves out nobody', () => {
  const all = Array.from({ length: 5_000 }, (_none, n) => n);
  let looks = 0;
  const found: number[] = [];
  let search: string | undefined = '?$top=99';
  while (search !== undefined) {
    const page: ReturnType<typeof pageFrom<number, number>> = pageFrom(all, asking(search), (n) => {
      looks += 1;
      return n % 2 === 0 ? n : undefined;
    });
    found.push(...page.items);
    search = page.nextLink === undefined ? undefined : new URL(page.nextLink).search;
  }

  expect(found).toEqual(all.filter((n) => n % 2 === 0));
  // The first of the next page is looked at twice.
  expect(looks).toBeLessThan(5_000 + found.length / 99 + 1);
});
