import fc from 'fast-check';
import { sampleMigrations } from '../../../gallery/samples/migration';
import { offersOf } from '../../../src/cards/typed/offers';
import { calledAs } from '../../../src/cards/typed/cardButtons';
import { knownTitles } from '../../../src/cards/typed/titles';
import { parseCommand } from '../../../src/dialogs/commands/commands';
import { agentId, migrationId, subscriptionId } from '../../../src/migration/ids';
import type { Migration } from '../../../src/migration/plan/progress';
import { readerOf } from '../../../src/text/reader';
import { textFor } from '../../../src/text/textFor';
import { Chat } from '../../support/chat';
import { aScene } from '../scene';

const alex = agentId('a9e00000-0000-4000-8000-000000000001');
const blair = agentId('agent-blair');
const customers = ['Wingtip Toys', 'Contoso', 'Fabrikam Residences'];
const text = textFor(readerOf({ locale: 'en-GB', timeZone: 'Europe/Rome' }));

/** These have rules of their own. */
const isNoCommand = (title: string): boolean => parseCommand(title, text)?.argument !== '';

const titles = knownTitles(text)
  .map(({ title, isBeginning }) => (isBeginning ? `${title} 4f1e2d3c4b5a` : title))
  .filter(isNoCommand);

const one = fc.record({
  sample: fc.constantFrom(...Object.values(sampleMigrations())),
  customer: fc.constantFrom(...customers),
  by: fc.constantFrom(alex, alex, blair),
});
const someOf = fc.array(one, { minLength: 1, maxLength: 4 }).map((all) =>
  all.map(({ sample, customer: name, by }, at): Migration => {
    const { plan } = sample;
    const id = migrationId(`aa11bb2${at}`);
    const retired = { ...plan.retired, subscriptionId: subscriptionId(`s-${at}`) };
    return { ...sample, plan: { ...plan, id, agentId: by, retired, customer: { ...plan.customer, name } } };
  }),
);

it('whatever decision is typed: only one that is offered is made, once, and unnamed only the only one of one’s own', async () => {
  let made = 0;
  await fc.assert(
    fc.asyncProperty(someOf, fc.nat(1_000), fc.option(fc.constantFrom(...customers)), async (all, nth, customer) => {
      const chat = new Chat({ survey: aScene() });
      const offered = all.flatMap((each) => offersOf(each, chat.clock.now(), text).map((button) => button.title));
      const sayable = [...offered.filter(isNoCommand), ...titles.slice(nth % titles.length, (nth % titles.length) + 1)];
      const title = sayable[nth % sayable.length]!;
      for (const each of all) chat.migrations.migrations.set(each.plan.id, each);
      await chat.says(customer === null ? title : `${title.toLowerCase()} ${customer}`);

      const offering = all.filter((each) => calledAs(title, offersOf(each, chat.clock.now(), text)) !== undefined);
      const own = offering.filter(({ plan }) => plan.agentId === alex);
      const named = offering.filter(({ plan }) => customer === null || plan.customer.name === customer);
      const asked = chat.control.asked.map((line) => line.split(' ').at(-1));
      expect(asked.length).toBeLessThanOrEqual(1);
      made += asked.length;
      expect(named.map(({ plan }) => plan.id)).toEqual(expect.arrayContaining(asked));
      if (asked.length > 0 && customer === null) expect(own.map(({ plan }) => plan.id)).toEqual(asked);
    }),
    { numRuns: 150 },
  );
  // It would hold of a bot that makes none, too.
  expect(made).toBeGreaterThan(10);
});
