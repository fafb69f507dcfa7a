import { z } from 'zod';
import list from './links.json';
import type { Reader } from './reader';

/** With the ids that stand in it in braces. */
const address = z.string().regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+\/[^\s"<>]*$/, 'must be an https:// address');

const Page = z.strictObject({
  /** By cloud; in one that is not named, nobody knows where it is. */
  url: z.record(z.string(), address),
  /** `tried`: opened with an account, and it was the page that was meant. */
  status: z.enum(['tried', 'untried']),
  checkedOn: z.iso.date(),
  source: z.string().min(1),
});

/** Where the remedy lies outside, by what has to be known to get there. */
interface PageIds {
  readonly subscriptions: { readonly customerId: string };
  readonly account: { readonly customerId: string };
  readonly group: { readonly customerId: string; readonly groupId: string };
  readonly user: { readonly customerId: string; readonly userId: string };
  readonly serviceHealth: Readonly<Record<never, string>>;
}

type PageName = keyof PageIds;

const page = { subscriptions: Page, account: Page, group: Page, user: Page, serviceHealth: Page } satisfies Record<
  PageName,
  typeof Page
>;

export const pages: Readonly<Record<PageName, z.output<typeof Page>>> = z.strictObject(page).parse(list);

/** The address of an outside page as its reader opens it; undefined in a cloud where nobody knows it. */
export function link<Name extends PageName>(
  name: Name,
  ids: PageIds[Name],
  { cloud = 'public' }: Pick<Reader, 'cloud'>,
): string | undefined {
  const known: Readonly<Record<string, string>> = ids;
  return pages[name].url[cloud]?.replace(/\{(\w+)\}/g, (_, id: string) => encodeURIComponent(known[id] ?? ''));
}
