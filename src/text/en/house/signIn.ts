import type { SignInTrouble } from '../../../migration/ports';
import type { SentenceFacts } from '../../facts';

interface Told {
  readonly title: string;
  readonly what: string;
  readonly mend: string;
}

const runIt = 'Run **npm run consent** where I run, and sign in as whoever I am to speak for.';

/** What those hear who can mend it. */
export const signIn = () => ({
  of: {
    missing: {
      title: 'Somebody has to sign in for me',
      what: 'Microsoft tells some things about customers only when I speak for a person, and nobody has signed in yet.',
      mend: runIt,
    },
    unreadable: {
      title: 'I can’t read the sign-in that is kept for me',
      what: 'It was kept under another key than the **TOKEN_KEY** that I have now.',
      mend: 'Start me with the former key again; if it is lost, run **npm run consent** where I run.',
    },
    ended: {
      title: 'My sign-in at Microsoft has ended',
      what: 'It is no longer taken: a password was changed, sessions were revoked, or it was not used for 90 days.',
      mend: runIt,
    },
    withdrawn: {
      title: 'The consent for me was withdrawn',
      what: 'An administrator has taken back what I may do at Microsoft, or has changed my permissions.',
      mend: 'Consent to them in Microsoft Entra, under **App registrations**. I try again every minute; if that is not enough, run **npm run consent** where I run.',
    },
    factor: {
      title: 'Microsoft wants a second factor for my sign-in',
      what: 'Whoever I speak for has signed in without one, or a rule has changed since.',
      mend: `${runIt} Answer the second factor on the way.`,
    },
    policy: {
      title: 'Conditional Access blocks my sign-in',
      what: 'A rule in Microsoft Entra does not let in whoever I speak for.',
      mend: 'The sign-in log of that person in Microsoft Entra names the rule. Once it lets them in I go on by myself; if that is not enough, run **npm run consent** where I run.',
    },
  } satisfies Record<SignInTrouble, Told> as Readonly<Record<SignInTrouble, Told>>,
  meaning:
    'Until then nobody can begin a migration, and what has to move people waits. Nothing is lost, and nobody is half moved.',
});

/** What keeps one migration from going on. */
export const signInProblems = (evidence: (facts: SentenceFacts) => string) => ({
  signInNeeded: () => ({
    title: 'My sign-in at Microsoft has to be renewed, so this waits.',
    what: 'What was done stays done; the rest waits. Nobody is half moved.',
    next: 'That is for your Planshift administrator. I go on by myself as soon as it is done.',
  }),
  tokenKind: (facts: SentenceFacts) => ({
    title: 'Microsoft wants a person to ask, and I ask for myself alone.',
    what: `What was done stays done; the rest waits. Nobody is half moved.${evidence(facts)}`,
    next: 'Ask your Planshift administrator to let me speak for a person, then resume.',
  }),
  blockedByPolicy: (facts: SentenceFacts) => ({
    title: 'A rule of Conditional Access keeps me out.',
    what: `What was done stays done; the rest waits. Nobody is half moved.${evidence(facts)}`,
    next: 'Ask your administrator for the rule: the sign-in log in Microsoft Entra names it. Then resume.',
  }),
});
