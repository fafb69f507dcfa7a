import type { CustomerId } from '../ids';

/** The consent of a person for whom the app speaks (Secure Application Model). The house has one, or none yet. */
export interface SignIn {
  readonly refreshToken: string;
  /** The one before, until `refreshToken` has been used once. */
  readonly former?: string;
  readonly who: SignedIn;
  /** When `refreshToken` was given; unused it lives for 90 days. */
  readonly renewedAt: string;
}

/** Whoever gave it, as Entra names them. */
interface SignedIn {
  readonly name: string;
  readonly username: string;
}

export interface KeptSignIn extends SignIn {
  /** Grows with each renewal, by whichever process. */
  readonly version: number;
}

/** Where the refresh token is kept: sealed, and one for all processes. */
export interface RefreshTokens {
  /** `unreadable`: it was sealed with another key. */
  current(): Promise<KeptSignIn | 'unreadable' | undefined>;
  /** Keeps the renewed one in place of that version; false where another process has renewed it meanwhile. */
  renew(version: number, next: SignIn): Promise<boolean>;
  /** Keeps what a person has just given, whatever was there. */
  put(signIn: SignIn): Promise<void>;
}

export interface SecondFactor {
  /** Whether Partner Center takes the sign-in for one with a second factor; undefined where it does not say. */
  wasGiven(): Promise<boolean | undefined>;
}

/** The consent of customers to the app, without which nobody is spoken for in their tenants. */
export interface Consents {
  /** In the customer's name, under the partner's delegated rights; done as well where it was there. */
  grant(customer: CustomerId): Promise<void>;
}

/**
 * What keeps the app from speaking for somebody. `missing`: nobody has signed in yet. `unreadable`: kept under another key.
 * `ended`: the refresh token is no longer taken. `withdrawn`: the consent is not. `factor`: a second factor is demanded.
 * `policy`: Conditional Access stands before it.
 */
export type SignInTrouble = 'missing' | 'unreadable' | 'ended' | 'withdrawn' | 'factor' | 'policy';

/** The one trouble of the house with its sign-in, from the first call that met it until one succeeds. */
export interface SignInTroubles {
  note(trouble: SignInTrouble, at: string): Promise<void>;
  clear(): Promise<void>;
  isUntold(): Promise<boolean>;
  /** The trouble for one caller of each, who then tells those that can mend it. */
  claimTelling(at: string): Promise<SignInTrouble | undefined>;
}
