/** The app registration that speaks for the partner. */
export interface IdentitySettings {
  /** The partner's own tenant. */
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Absent: Microsoft's public cloud. */
  readonly authorityHost?: string;
  /** The emulator is no authority that Microsoft's directory of authorities knows. */
  readonly emulator: boolean;
}
