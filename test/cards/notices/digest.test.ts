import { aDigest, aLine } from '../../../gallery/samples/notices';
import { digestCard } from '../../../src/cards/notices/digestCard';
import { mutedCard } from '../../../src/cards/notices/mutedCard';
import { customerId } from '../../../src/migration/ids';
import type { Digest } from '../../../src/migration/notices/notice';
import { readerOf } from '../../../src/text/reader';
import { elementsOf, submitsOf, textsOf } from '../../support/cardParts';
import { kaizalaPro } from '../../support/pack';
import { without } from '../../support/without';

const english = readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' });
const italian = readerOf({ locale: 'it-IT', timeZone: 'Europe/Rome' });
const sources = [kaizalaPro()];
const shownTo = (digest: Digest, reader = english, firstName = 'Alex') =>
  digestCard({ digest, firstName, sources }, reader);
const texts = (digest: Digest, reader = english) => textsOf(shownTo(digest, reader)).join('\n');
const titles = (digest: Digest) => submitsOf(shownTo(digest)).map(({ title }) => title);

it('greets by name and time of day, and says how many customers need a decision', () => {
  const two = [aLine(1), aLine(1, { offerName: 'Kaizala Pro (faculty)' }), aLine(2)];

  expect(texts(aDigest({ lines: two }))).toContain(
    'Good morning, Alex\n**2 customers need a decision within 30 days**\n',
  );
  expect(texts(aDigest({ partOfDay: 'evening' }), italian)).toContain(
    'Buonasera, Alex\n**Un cliente da decidere entro 30 giorni**\n',
  );
});

it('says of each what is at stake and when it ends, and whether nobody has acted', () => {
  const said = texts(aDigest({ lines: [aLine(1, { escalated: true })] }));

  expect(said).toContain('Contoso Freight\n**7 days** · ends Sun 29 Nov · Kaizala Pro · 40 licences');
  expect(said).toContain('40 licences · ⚠ nobody has acted on it yet');
});

it('says of a renewal until when it can be taken back, by the reader’s clock', () => {
  const takeBack = { renewedOn: '2026-11-21', untilAt: '2026-11-28T13:05:00.000Z' };
  const digest = aDigest({ lines: [aLine(1, { endOfTerm: 'renews', takeBack })] });

  expect(texts(digest)).toContain('renewed on 21 Nov, **can be taken back until 28 Nov, 14:05**');
  expect(texts(digest, italian)).toContain('rinnovata il 21 nov, **si può annullare fino al 28 nov, 14:05**');
  expect(titles(digest)).toContain('Move…');
});

it('says of what goes on dearer what that costs each month, and by whose prices', () => {
  const cost = { money: { amount: 492, currency: 'EUR' }, atMost: true, orderedOn: '2025-12-12' };
  const dear = texts(aDigest({ lines: [aLine(1, { endOfTerm: 'extends', cost })] }));

  expect(dear).toMatch(
    /more expensive extended term · then up to about \*\*€492.00\*\* a month, at the price of its order/,
  );
  expect(dear).toContain('at the partner prices of the orders');
  const already = texts(aDigest({ lines: [aLine(1, { endOfTerm: 'extends', isExtended: true, cost })] }));
  expect(already).toMatch(/extended term · up to about \*\*€492.00\*\* a month/);
  expect(texts(aDigest({ lines: [aLine(1, { endOfTerm: 'extends' })] }))).not.toMatch(/a month|partner prices/);
});

it('says what has to be done by hand before it can be moved, and offers the page instead of the move', () => {
  const digest = aDigest({ lines: [aLine(1, { daysLeft: -2, ended: true, canMove: false, toReactivate: true })] });
  const pages = elementsOf(shownTo(digest)).filter(({ type }) => type === 'Action.OpenUrl');

  expect(texts(digest)).toContain('Reactivate it in Partner Center first');
  expect(titles(digest)).not.toContain('Move…');
  expect(pages.map(({ title, tooltip }) => [title, tooltip])).toEqual([
    ['Open', 'Open in Partner Center, Contoso Freight'],
  ]);
});

it('offers the move, the reminders, and in a drawer what keeps it quiet', () => {
  expect(titles(aDigest())).toEqual([
    'Move…',
    'Remind me tomorrow',
    'Remind me in 7 days',
    'Not mine',
    'Mute this customer',
    'Mute this plan',
  ]);
  const [toggle] = elementsOf(shownTo(aDigest())).filter(({ type }) => type === 'Action.ToggleVisibility');
  const [drawer] = elementsOf(shownTo(aDigest())).filter(({ isVisible }) => isVisible === false);
  expect(toggle?.['targetElements']).toEqual([drawer?.['id']]);
});

it('opens the drawer of its own row', () => {
  const card = shownTo(aDigest({ lines: [aLine(1), aLine(2), aLine(3)] }));
  const drawers = elementsOf(card).filter(({ isVisible }) => isVisible === false);

  expect(new Set(drawers.map(({ id }) => id)).size).toBe(3);
});

it('says what to do instead where there is nothing to move to', () => {
  const notRenewed = without(aLine(1, { canMove: false }), 'packId');

  expect(titles(aDigest({ lines: [notRenewed] }))).not.toContain('Move…');
  expect(texts(aDigest({ lines: [notRenewed] }))).toContain('Its renewal is off: renew it in Partner Center');
  expect(texts(aDigest({ lines: [aLine(1, { canMove: false })] }))).toContain(kaizalaPro().dataNote.en.slice(0, 60));
});

it('says of several what to do in one sentence each, and the rest behind the name', () => {
  const note = kaizalaPro().dataNote.en;
  const first = 'The Kaizala service ended on 31 August 2023.';
  expect(note.startsWith(`${first} `)).toBe(true);
  const card = shownTo(aDigest({ lines: [aLine(1, { canMove: false }), aLine(2)] }));
  const [drawer] = elementsOf(card).filter(({ isVisible }) => isVisible === false);

  expect(textsOf(card).filter((text) => text === first)).toHaveLength(1);
  expect(textsOf(drawer!)).toContain(note.slice(first.length + 1));
  expect(texts(aDigest({ lines: [aLine(1, { canMove: false })] }))).toContain(note);
});

it('has four rows, names what else is due and counts the rest, but never crowds out what has ended', () => {
  const lines = [...Array.from({ length: 20 }, (_, nth) => aLine(nth + 1)), aLine(30, { daysLeft: -2, ended: true })];
  const said = texts(aDigest({ lines, others: 5 }));

  expect(titles(aDigest({ lines })).filter((title) => title === 'Move…')).toHaveLength(4);
  expect(said).toMatch(
    /need a decision within 30 days\*\* · one can be saved\nFirm 30\n\*\*Data is deleted within 88 days\*\*/,
  );
  expect(said).toMatch(
    /Also due today: Tailspin Toys \(in 7 days\), .+ and 14 more · Also to decide .+ 90 days: 5 others/,
  );
  expect(titles(aDigest({ lines, others: 5 }))).toContain('See all');
  expect(titles(aDigest())).not.toContain('See all');
});

it('closes what is over in one line for each way of being over', () => {
  const closings = [
    { customerName: 'Fabrikam', offerName: 'Kaizala Pro', how: 'moved' as const },
    { customerName: 'Fourth Coffee', offerName: 'Kaizala Pro', how: 'moved' as const },
    { customerName: 'Wingtip', offerName: 'Kaizala Pro', how: 'renewed' as const },
  ];
  const said = texts(aDigest({ closings }));

  expect(said).toContain('✔ Moved: Fabrikam and Fourth Coffee');
  expect(said).toContain('✔ Continues for now: Wingtip');
});

it('names what renews by the month in one line, each customer once, and leads to the list', () => {
  const monthly = ['Fabrikam', 'Fabrikam', 'Litware'].map((customerName) => ({ customerName }));

  expect(texts(aDigest({ monthly }))).toContain('3 monthly subscriptions renew within a month: Fabrikam and Litware');
  expect(texts(aDigest({ monthly: monthly.slice(2) }), italian)).toContain(
    'Una sottoscrizione mensile si rinnova entro un mese: Litware',
  );
  expect(titles(aDigest({ monthly }))).toContain('See all');
});

it('shows names from outside letter for letter', () => {
  const digest = aDigest({
    lines: [aLine(1, { customerName: '**[free](http://evil.example)**' })],
    closings: [{ customerName: '[x](http://evil.example)', offerName: '', how: 'moved' }],
  });

  expect(texts(digest)).not.toMatch(/(?<!\\)\[(free|x)/);
});

const longName = '*[Ünïcødé_👩‍🚀]('.repeat(20);

it.each([english, italian])('stays under 24 KB however long the names are ($language)', (reader) => {
  const long = { customerName: longName, offerName: longName, escalated: true, reminded: true, canMove: false };
  const lines = Array.from({ length: 300 }, (_, nth) => aLine(nth, { ...long, daysLeft: 7 }));
  const closings = lines.map(({ customerName, offerName }) => ({ customerName, offerName, how: 'gone' as const }));
  const mutes = lines.map(() => ({ what: 'customer' as const, key: customerId(longName), name: longName }));

  expect(JSON.stringify(shownTo(aDigest({ lines, others: 5_000, closings }), reader, longName)).length).toBeLessThan(
    24_000,
  );
  expect(JSON.stringify(mutedCard(mutes, reader)).length).toBeLessThan(24_000);
});

it('says within how many days data is lost, what is lost first before all else, and how it is saved', () => {
  const suspended = { ended: true, canMove: false, toReactivate: true } as const;
  const digest = aDigest({
    lines: [aLine(1), aLine(2, { daysLeft: -40, ended: true }), aLine(3, { ...suspended, daysLeft: 3 })],
  });
  const said = texts(digest);

  expect(said).toMatch(/Adventure Works\n\*\*Data is deleted within 3 days\*\* · suspended · .*\nReactivate it/);
  expect(said).toMatch(
    /Adventure Works\n[^]*Northwind Schools\n\*\*Data is deleted within 50 days[^]*Contoso Freight\n/,
  );
  expect(texts(digest, italian)).toContain('**Dati eliminati entro 3 giorni** · sospesa');
});

it('has at most six buttons in view, however much is due, and a drawer for each row', () => {
  const full = shownTo(aDigest({ lines: Array.from({ length: 20 }, (_, nth) => aLine(nth + 1)), others: 3 }));
  const quiet = elementsOf(full).filter(({ isVisible }) => isVisible === false);
  const hidden = quiet.flatMap((drawer) => submitsOf(drawer)).length;
  const [all] = elementsOf(full).filter(({ mode }) => mode === 'secondary');

  expect(submitsOf(full).length - hidden).toBeLessThanOrEqual(6);
  expect(all?.['targetElements']).toEqual(quiet.map(({ id }) => id));
});

it('is blue only where there is one thing to do, and never in a channel', () => {
  const blue = (lines: Digest['lines'], recipient = aDigest().recipient) =>
    submitsOf(shownTo(aDigest({ lines, recipient }))).filter(({ style }) => style === 'positive');

  expect(blue([aLine(1)]).map(({ title }) => title)).toEqual(['Move…']);
  expect(blue([aLine(1), aLine(2)])).toEqual([]);
  expect(blue([aLine(1)], 'channel:19:sales@thread.tacv2')).toEqual([]);
});
