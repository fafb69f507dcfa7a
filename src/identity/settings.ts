/** The app registration that speaks for the partner. */
export interface IdentitySettings extends AppSettings {
  /** Absent: Microsoft's public cloud. */
  readonly authorityHost?: string;
  /** The emulator is no authority that Microsoft's directory of authorities knows. */
  readonly emulator: boolean;
  /** Who asks for what lies in the partner's own tenant, beside Partner Center. Absent: the app. */
  readonly home?: ManagedIdentity;
}

/** An app registration, and how it shows that it is itself. */
export interface AppSettings {
  /** Its own tenant. */
  readonly tenantId: string;
  readonly clientId: string;
  readonly proof: AppProof;
}

export type AppProof =
  | { readonly by: 'secret'; readonly secret: string }
  | { readonly by: 'certificate'; readonly certificate: AppCertificate }
  | FederatedProof;

/** Somebody else vouches for the app: the machine's managed identity, or whoever writes the file of a token anew again and again. */
export type FederatedProof =
  | { readonly by: 'managedIdentity'; readonly clientId: string; readonly audience: string }
  | { readonly by: 'tokenFile'; readonly file: string };

export interface AppCertificate {
  /** One or more as PEM, the app's own first. */
  readonly chain: string;
  /** As PEM, open. */
  readonly key: string;
  /** SHA-256, hexadecimal. */
  readonly thumbprint: string;
  /** Whether Entra is shown the chain, and judges by who issued it. */
  readonly isChainSent: boolean;
}

/** What Azure gives a machine. */
export interface ManagedIdentity {
  /** Absent: the machine's own. */
  readonly clientId?: string;
}
