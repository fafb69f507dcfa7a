import { randomUUID } from 'node:crypto';

/** One version of a secret; versions are never changed but in what is said of them. */
export interface Secret {
  readonly name: string;
  readonly version: string;
  readonly value: string;
  readonly contentType?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly isEnabled: boolean;
  /** Seconds since 1970, as all that follow. */
  readonly created: number;
  readonly updated: number;
  readonly expires?: number;
}

export type SecretWish = Partial<Pick<Secret, 'contentType' | 'tags' | 'isEnabled' | 'expires'>>;

/** The secrets of one vault. Forgotten with the process. */
export class Secrets {
  private readonly byName = new Map<string, readonly Secret[]>();

  /** The name is the same in any case, and stays as it was first written. */
  set(name: string, value: string, wish: SecretWish, now: number): Secret {
    const versions = this.versionsOf(name);
    const made = { isEnabled: true, ...wish, name: versions[0]?.name ?? name, value, created: now, updated: now };
    const secret = { ...made, version: randomUUID().replaceAll('-', '') };
    this.byName.set(name.toLowerCase(), [...versions, secret]);
    return secret;
  }

  /** The newest, or that version. */
  get(name: string, version?: string): Secret | undefined {
    const versions = this.versionsOf(name);
    return version === undefined ? versions.at(-1) : versions.find((each) => each.version === version);
  }

  /** Undefined where there is no such version. */
  update(name: string, version: string, wish: SecretWish, now: number): Secret | undefined {
    const known = this.get(name, version);
    if (known === undefined) return undefined;
    const next = { ...known, ...wish, updated: now };
    const versions = this.versionsOf(name).map((each) => (each === known ? next : each));
    this.byName.set(name.toLowerCase(), versions);
    return next;
  }

  versionsOf(name: string): readonly Secret[] {
    return this.byName.get(name.toLowerCase()) ?? [];
  }
}
