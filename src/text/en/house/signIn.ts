import type { SignInTrouble } from '../../../migration/ports';
import type { SentenceFacts } from '../../facts';

interface Told {
  readonly title: string;
  readonly what: string;
  readonly mend: string;
}

const runIt = 'Run **npm run consent** where I run, and sign in as the person I am to act for.';

/** What those hear who can mend it. */
export const signIn = () => ({
  of: {
    missing: {
      title: 'Somebody has to sign in for me',
      what: 'Microsoft answers some questions about customers only when I act for a person, and nobody has signed in yet.',
      mend: runIt,
    },
    unreadable: {
      title: 'I can’t read the sign-in that is kept for me',
      what: 'It was stored with a different key from the **TOKEN_KEY** I have now, or Azure Key Vault won’t give it to me.',
      mend: 'Start me with the former key again, or let me get and set secrets in Key Vault. If it is lost, run **npm run consent** where I run.',
    },
    ended: {
      title: 'My Microsoft sign-in has ended',
      what: 'It is no longer accepted: a password was changed, sessions were revoked, or it was not used for 90 days.',
      mend: runIt,
    },
    withdrawn: {
      title: 'The consent for me was withdrawn',
      what: 'An administrator has taken back what I may do at Microsoft, or has changed my permissions.',
      mend: 'Grant consent again in Microsoft Entra, under **App registrations**. I try again every minute; if that is not enough, run **npm run consent** where I run.',
    },
    factor: {
      title: 'Microsoft asks for a second factor for my sign-in',
      what: 'The person I act for signed in without one, or a policy has changed since.',
      mend: `${runIt} Give the second factor when you are asked for it.`,
    },
    policy: {
      title: 'Conditional Access blocks my sign-in',
      what: 'A policy in Microsoft Entra does not let in the person I act for.',
      mend: 'That person’s sign-in logs in Microsoft Entra name the policy. Once it lets them in I carry on by myself; if that is not enough, run **npm run consent** where I run.',
    },
  } satisfies Record<SignInTrouble, Told> as Readonly<Record<SignInTrouble, Told>>,
  meaning:
    'Until then nobody can begin a migration, and what has to move people waits. Nothing is lost, and nobody is left without a licence.',
});

/** What keeps one migration from going on. */
export const signInProblems = (evidence: (facts: SentenceFacts) => string) => ({
  signInNeeded: () => ({
    title: 'My Microsoft sign-in has to be renewed, so this waits.',
    what: 'What was done stays done; the rest waits. Nobody is left without a licence.',
    next: 'Your Planshift administrator can do that. I carry on by myself as soon as it is done.',
  }),
  tokenKind: (facts: SentenceFacts) => ({
    title: 'Microsoft wants me to act for a person, and I act on my own.',
    what: `What was done stays done; the rest waits. Nobody is left without a licence.${evidence(facts)}`,
    next: 'Ask your Planshift administrator to set me up to act for a person, then resume.',
  }),
  blockedByPolicy: (facts: SentenceFacts) => ({
    title: 'A Conditional Access policy keeps me out.',
    what: `What was done stays done; the rest waits. Nobody is left without a licence.${evidence(facts)}`,
    next: 'Ask your administrator about the policy: the sign-in logs in Microsoft Entra name it. Then resume.',
  }),
});
