import { randomBytes } from 'node:crypto';
import type { Clock } from '../../platform/clock';

export interface TextFile {
  readonly name: string;
  readonly contentType: string;
  readonly content: string;
}

export interface FileLink {
  readonly url: string;
  readonly expiresAt: string;
}

const validForMs = 15 * 60 * 1000;

/** Files that wait for one download each, within 15 minutes. They live in memory: a restart forgets them. */
export class FileLinks {
  private readonly waiting = new Map<string, { file: TextFile; expiresAtMs: number }>();

  constructor(
    private readonly clock: Clock,
    /** Asked when it is needed, because the port may be known only once the server listens. */
    private readonly origin: () => string,
  ) {}

  offer(file: TextFile): FileLink {
    this.forgetExpired();
    const token = randomBytes(24).toString('base64url');
    const expiresAtMs = this.clock.now().getTime() + validForMs;
    this.waiting.set(token, { file, expiresAtMs });
    return { url: `${this.origin()}/files/${token}`, expiresAt: new Date(expiresAtMs).toISOString() };
  }

  /** The file, once; undefined for a token that is unknown, used or too old. */
  take(token: string): TextFile | undefined {
    this.forgetExpired();
    const found = this.waiting.get(token);
    this.waiting.delete(token);
    return found?.file;
  }

  private forgetExpired(): void {
    const now = this.clock.now().getTime();
    for (const [token, { expiresAtMs }] of this.waiting) if (expiresAtMs <= now) this.waiting.delete(token);
  }
}
