import { droppedBy } from '../../../gallery/contoso/deviceCare';
import { parsePack } from '../../../src/migration/packs/packSchema';
import { Chat } from '../../support/chat';
import { deviceCarePack } from '../../support/coveredWorld';

const { sources } = parsePack(JSON.stringify(deviceCarePack()), 'packs/device-care.json');
const open = (uncovered: boolean, locale = 'en-US') =>
  new Chat({ survey: droppedBy(uncovered).survey, sources, locale });

describe('what is contained in another licence by now', () => {
  it('is given back after three answers, and nothing is bought', async () => {
    const chat = open(false);

    expect(await chat.says('migrate contoso')).toEqual([expect.stringContaining('Who can do without Device Care?')]);
    expect(await chat.says('all')).toEqual([expect.stringMatching(/1 · Nothing to buy[\s\S]*30 people/)]);
    expect(chat.all().join('\n')).toContain('✔ 30 lose only Device Care');
    await chat.says('confirm');

    const [plan] = chat.control.started;
    expect(plan).toMatchObject({ way: 'drop', close: 'endAtTerm', freeSeatsUsed: 0 });
    expect(plan?.cover?.licences.map(({ name }) => name)).toEqual(['Microsoft 365 E3', 'Microsoft 365 E5']);
    expect(plan?.purchase).toBeUndefined();
    expect(new Set(plan?.people.map(({ disposition }) => disposition))).toEqual(new Set(['remove']));
    expect(chat.failures).toEqual([]);
  });

  it('stays with whoever is not covered, whatever is typed, each with the reason', async () => {
    const chat = open(true);
    await chat.says('migrate contoso');
    const [review] = await chat.says('all');

    expect(review).toContain('Dana Kline and Sam Adeyemi (no Microsoft 365 E3 or Microsoft 365 E5)');
    expect(review).toContain('Priya Nair (switched off in Microsoft 365 E3: Intune)');
    expect(review).toContain('Jonas Weber (not ready yet in Microsoft 365 E5: Intune)');
    await chat.says('confirm');
    expect(chat.control.started[0]?.people).toHaveLength(30);
  });

  it('can be left with all who are covered, but is moved to nothing', async () => {
    const chat = open(false);
    await chat.says('migrate contoso');
    const [asked] = await chat.says('covered');
    expect(asked).not.toContain('Move them');

    await chat.says('leave');
    expect((await chat.says('done')).join('\n')).toMatch(/Nobody would move yet/);
  });

  it('has no plan to change', async () => {
    const chat = open(false);
    for (const said of ['migrate contoso', 'all']) await chat.says(said);
    const [changes] = await chat.says('change');
    expect(changes).toMatch(/30 lose only Device Care/);
    expect(changes).not.toMatch(/Microsoft 365 E3/);
  });

  it('is told in Italian', async () => {
    const chat = open(true, 'it-IT');
    for (const said of ['sposta contoso', 'tutti']) await chat.says(said);
    const text = chat.all().join('\n');
    expect(text).toContain('Priya Nair (disattivato in Microsoft 365 E3: Intune)');
    expect(text).not.toMatch(/\b(people|licences|Confirm|Not now|another)\b/);
  });
});
