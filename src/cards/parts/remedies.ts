import { link } from '../../text/links';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { asIs, clip } from '../../text/plain';
import type { Plain } from '../../text/plain';
import { commas } from './names';

/** A button that opens a page outside. */
export interface OutsidePage {
  readonly title: string;
  readonly url: string;
}

/** The same in a row, where there is room for one word; the whole is its tooltip. */
export interface PageInRow extends OutsidePage {
  readonly tooltip: string;
}

/** More would stand in the way of the sentence they belong to. */
const mostGroups = 3;

const to = (title: string, url: string | undefined): readonly OutsidePage[] =>
  url === undefined ? [] : [{ title, url }];

/** Where a subscription is ended, reactivated or renewed by hand, and from where its orders are one press away. */
export const toSubscriptions = (customerId: string, reader: Reader): readonly OutsidePage[] =>
  to(textFor(reader).remedies.subscriptions, link('subscriptions', { customerId }, reader));

const inRow = (title: string, pages: readonly OutsidePage[]): readonly PageInRow[] =>
  pages.map(({ title: tooltip, url }) => ({ title, tooltip, url }));

/** @param name what the row is told apart by where it is read aloud */
export const toSubscriptionsInRow = (customerId: string, name: Plain, reader: Reader): readonly PageInRow[] =>
  toSubscriptions(customerId, reader).map(({ title, url }) => ({
    title: textFor(reader).remedies.open,
    tooltip: commas([asIs(title), name]),
    url,
  }));

/** Where agreement and account are put right. */
export const toAccount = (customerId: string, reader: Reader): readonly OutsidePage[] =>
  to(textFor(reader).remedies.account, link('account', { customerId }, reader));

export const toAccountInRow = (customerId: string, reader: Reader): readonly PageInRow[] =>
  inRow(textFor(reader).remedies.open, toAccount(customerId, reader));

export const toServiceHealth = (reader: Reader): readonly OutsidePage[] =>
  to(textFor(reader).remedies.serviceHealth, link('serviceHealth', {}, reader));

export interface CustomerGroup {
  readonly id: string;
  readonly name: string;
}

interface CustomerUser {
  readonly id: string;
  readonly name: string;
}

type Groups = readonly CustomerGroup[];

/** The first few groups from which a licence comes. */
export function toGroups(customerId: string, groups: Groups, reader: Reader): readonly OutsidePage[] {
  const byId = new Map(groups.map(({ id, name }) => [id, name]));
  return [...byId].slice(0, mostGroups).flatMap(([groupId, name]) => {
    const title = textFor(reader).remedies.group(clip(name, 40));
    return to(title, link('group', { customerId, groupId }, reader));
  });
}

/** The group from which a licence comes, as its person's row opens it. */
export function toGroupInRow(customerId: string, { id, name }: CustomerGroup, reader: Reader): readonly PageInRow[] {
  const { openGroup, group } = textFor(reader).remedies;
  return inRow(openGroup, to(group(clip(name, 40)), link('group', { customerId, groupId: id }, reader)));
}

/** A person's own page, as their row opens it. */
export function toUserInRow(customerId: string, { id, name }: CustomerUser, reader: Reader): readonly PageInRow[] {
  const { remedies, words } = textFor(reader);
  const { openUser, user } = remedies;
  return inRow(
    openUser,
    to(user(clip(name === '' ? words.aPerson : name, 40)), link('user', { customerId, userId: id }, reader)),
  );
}

/** What a template shows as one row of buttons, or as none. */
export const asRow = (remedies: readonly OutsidePage[]): readonly { readonly links: readonly OutsidePage[] }[] =>
  remedies.length === 0 ? [] : [{ links: remedies }];
