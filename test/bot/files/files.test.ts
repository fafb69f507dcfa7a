import { FileLinks } from '../../../src/bot/files/fileLinks';
import { agentId, userId } from '../../../src/migration/ids';
import { FakeClock } from '../../platform/fakeClock';
import { Chat } from '../../support/chat';
import { aMigration, aPlan, aPlannedPerson, aRadarEntry } from '../../support/survey';

const many = aPlan({
  people: Array.from({ length: 2_000 }, (_, n) => aPlannedPerson({ id: userId(`u${n}`), name: `Person ${n}` })),
});

const withMany = (wish: ConstructorParameters<typeof Chat>[0] = {}): Chat => {
  const chat = new Chat(wish);
  chat.migrations.migrations.set(many.id, aMigration({ plan: many, state: 'done' }));
  return chat;
};

const production = {
  access: { mode: 'allowList', tenantId: 'tenant', agents: [agentId('a9e00000-0000-4000-8000-000000000001')] },
} as const;

const ask = (chat: Chat) => chat.submits({ steer: 'resultFile', id: many.id, run: 1 });

describe('a file', () => {
  it('works once as a link on this computer', () => {
    const links = new FileLinks(new FakeClock(), () => 'http://127.0.0.1:3978');
    const file = { name: 'a.csv', contentType: 'text/csv', content: 'x' };
    const token = links.offer(file).url.split('/').at(-1)!;

    expect(links.take(token)).toEqual(file);
    expect(links.take(token)).toBeUndefined();
  });

  it('is gone after 15 minutes', async () => {
    const clock = new FakeClock();
    const links = new FileLinks(clock, () => 'http://127.0.0.1:3978');
    const token = links.offer({ name: 'a.csv', contentType: 'text/csv', content: 'x' }).url.split('/').at(-1)!;
    await clock.sleep(15 * 60_000);

    expect(links.take(token)).toBeUndefined();
  });

  it('too long for a message becomes a link in practice', async () => {
    const [card] = await ask(withMany());

    expect(card).toContain(`planshift-${many.id}.csv`);
  });

  it('too long for a message asks for consent in Teams, and is put where Teams says', async () => {
    const chat = withMany(production);
    expect(await ask(chat)).toEqual(['application/vnd.microsoft.teams.card.file.consent']);
    const { content } = chat.window.posts.at(-1)!.activity.attachments![0]! as {
      content: { sizeInBytes: number; acceptContext: unknown };
    };
    const uploadInfo = {
      name: 'planshift.csv',
      uploadUrl: 'https://contoso.sharepoint.example/upload',
      contentUrl: 'https://contoso.sharepoint.example/planshift.csv',
      uniqueId: '1',
      fileType: 'csv',
    };

    await chat.turn({
      type: 'invoke',
      name: 'fileConsent/invoke',
      value: { type: 'fileUpload', action: 'accept', context: content.acceptContext, uploadInfo },
    });

    expect(chat.uploads.map(({ url }) => url)).toEqual([uploadInfo.uploadUrl]);
    expect(Buffer.byteLength(chat.uploads[0]!.body)).toBe(content.sizeInBytes);
    expect(chat.all().at(-1)).toBe('application/vnd.microsoft.teams.card.file.info');
  });

  it('of the whole radar is made afresh, with its filter, once the agent has agreed', async () => {
    const chat = new Chat(production);
    const entries = Array.from({ length: 400 }, (_, n) => aRadarEntry({ customerName: `Customer ${n}` }));
    chat.radar.entries = [aRadarEntry({ customerName: 'Fabrikam', domain: 'fabrikam.example' }), ...entries];
    expect(await chat.says('expiring csv customer')).toEqual(['application/vnd.microsoft.teams.card.file.consent']);
    const { content } = chat.window.posts.at(-1)!.activity.attachments![0]! as { content: { acceptContext: unknown } };
    expect(content.acceptContext).toEqual({ kind: 'radarFile', id: 'customer' });
    const uploadUrl = 'https://contoso.sharepoint.example/upload';
    const uploadInfo = { name: 'n', uploadUrl, contentUrl: uploadUrl, uniqueId: '1', fileType: 'csv' };

    await chat.turn({
      type: 'invoke',
      name: 'fileConsent/invoke',
      value: { type: 'fileUpload', action: 'accept', context: content.acceptContext, uploadInfo },
    });

    expect(chat.uploads[0]!.body.toString().split('\r\n')).toHaveLength(402);
    expect(chat.uploads[0]!.body.toString()).not.toContain('Fabrikam');
  });

  it('is put there however many words its filter has', async () => {
    const chat = new Chat(production);
    chat.radar.entries = Array.from({ length: 400 }, (_, n) => aRadarEntry({ customerName: `Customer ${n}` }));
    await chat.says(`expiring csv ${'customer '.repeat(20)}`);
    const { content } = chat.window.posts.at(-1)!.activity.attachments![0]! as { content: { acceptContext: unknown } };
    const uploadUrl = 'https://contoso.sharepoint.example/upload';
    const uploadInfo = { name: 'n', uploadUrl, contentUrl: uploadUrl, uniqueId: '1', fileType: 'csv' };

    await chat.turn({
      type: 'invoke',
      name: 'fileConsent/invoke',
      value: { type: 'fileUpload', action: 'accept', context: content.acceptContext, uploadInfo },
    });

    expect(chat.uploads).toHaveLength(1);
  });

  it('is put nowhere when the agent says no, or when the address is not safe', async () => {
    const chat = withMany(production);
    const context = { kind: 'resultFile', id: many.id };
    const consent = (value: object) =>
      chat.turn({ type: 'invoke', name: 'fileConsent/invoke', value: { context, ...value } });
    const uploadInfo = { name: 'n', uploadUrl: 'http://evil.example', contentUrl: '', uniqueId: '', fileType: '' };

    await consent({ action: 'decline' });
    await consent({ action: 'accept', uploadInfo });

    expect(chat.uploads).toEqual([]);
  });
});
