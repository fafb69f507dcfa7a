import { defined } from '../../platform/defined';
import type { Holder } from '../offers/survey';

/** Lets people who have the same licences share one list of them: of 100,000 people only a handful differ in these. */
export class Alike {
  private readonly kinds = new Map<string, Pick<Holder, 'licences' | 'working'>>();

  one(holder: Holder): Holder {
    const { licences, working } = holder;
    const key = JSON.stringify([licences, working]);
    const kind = this.kinds.get(key) ?? holder;
    this.kinds.set(key, kind);
    return { ...holder, licences: kind.licences, ...defined({ working: kind.working }) };
  }
}
