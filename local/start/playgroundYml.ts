import { alex, bot } from '../../emulator/connector';

const domain = 'fabrikam.example';

const named = (at: number, givenName: string, surname: string) => ({
  id: `29:${givenName.toLowerCase()}`,
  name: `${givenName} ${surname}`,
  userPrincipleName: `${givenName}.${surname}@${domain}`.toLowerCase(),
  aadObjectId: `7d9f6f0a-6f0e-4a3c-a1de-2c54a7f3b0${String(at).padStart(2, '0')}`,
  givenName,
  surname,
  email: `${givenName}.${surname}@${domain}`.toLowerCase(),
});

/** The chat window wants exactly five colleagues. */
const colleagues = [
  named(11, 'Robin', 'Keller'),
  named(12, 'Giulia', 'Ferri'),
  named(13, 'Marek', 'Novak'),
  named(14, 'Ines', 'Duarte'),
  named(15, 'Sam', 'Okafor'),
];

/**
 * What the chat window reads from its folder. Every id is fixed: chats keep their address over restarts, so messages that
 * nobody asked for still arrive. The person is the one of the terminal chat, in the same conversation.
 */
export function playgroundYml(tenantId: string): string {
  const [givenName = '', surname = ''] = alex.name.split(' ');
  const settings = {
    version: '0.1.0',
    tenantId,
    bot,
    currentUser: {
      id: alex.id,
      name: alex.name,
      userPrincipleName: alex.userPrincipalName,
      aadObjectId: alex.aadObjectId,
      givenName,
      surname,
      email: alex.userPrincipalName,
    },
    users: colleagues,
    personalChat: { id: `a:${alex.aadObjectId}` },
    groupChat: { id: '19:planshift-sales@thread.v2', name: 'Sales' },
    team: {
      id: '19:planshift-team@thread.tacv2',
      name: 'Fabrikam Resale',
      aadGroupId: '7d9f6f0a-6f0e-4a3c-a1de-2c54a7f3b0a1',
      channels: [{ id: '19:planshift-notices@thread.tacv2', name: 'Notices' }],
    },
  };
  // JSON is YAML.
  return `# Written by npm start.\n${JSON.stringify(settings, undefined, 2)}\n`;
}
