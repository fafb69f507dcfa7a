import { sourceBy } from '../../migration/packs/sources';
import type { Sources } from '../../migration/packs/sources';
import { readQuote } from '../../migration/plan/quote';
import type { Quote } from '../../migration/plan/quote';
import type { PreparationStore } from '../../migration/ports';
import type { CustomerFacts } from './choices';

/** As `sizeOf` counts; the latest is kept whatever its size. */
const mostKept = 20_000;

/** In people: what else is read about a customer is as large as a few hundred of them. */
const sizeOf = ({ survey }: CustomerFacts): number => 500 + survey.holders.length;

/** A quote with the facts that it was made from, whatever the answers in hand say. */
export interface Quoted {
  readonly quote: Quote;
  readonly facts: CustomerFacts;
}

/** Finished surveys never change, and a large one takes a while to read: the last few are kept at hand, as far as memory goes. */
export class Surveys {
  private readonly kept = new Map<string, CustomerFacts>();

  constructor(
    private readonly preparations: Pick<PreparationStore, 'get'>,
    private readonly sources: Sources,
  ) {}

  async facts(surveyId: string): Promise<CustomerFacts | undefined> {
    const kept = this.kept.get(surveyId);
    if (kept !== undefined) return kept;
    const result = (await this.preparations.get(surveyId))?.result;
    if (result?.kind !== 'survey') return undefined;
    const source = sourceBy(this.sources, result.survey.retired);
    if (source === undefined) return undefined;
    const facts = { survey: result.survey, source };
    this.keep(surveyId, facts);
    return facts;
  }

  /** Undefined also when what is kept of it was changed. */
  async quoted(quoteId: string): Promise<Quoted | undefined> {
    const { wish, result } = (await this.preparations.get(quoteId)) ?? {};
    if (wish?.kind !== 'quote' || result?.kind !== 'quote') return undefined;
    const facts = await this.facts(wish.surveyId);
    const quote = facts && readQuote(result, facts.survey, wish.choice);
    return quote && { quote, facts };
  }

  /** Nobody is likely to ask for it soon. */
  forget(surveyId: string | undefined): void {
    if (surveyId !== undefined) this.kept.delete(surveyId);
  }

  private keep(surveyId: string, facts: CustomerFacts): void {
    this.kept.set(surveyId, facts);
    let size = 0;
    for (const [id, one] of [...this.kept].reverse()) {
      size += sizeOf(one);
      if (size > mostKept && id !== surveyId) this.kept.delete(id);
    }
  }
}

/** The same as one turn looks at it: a quote that it comes back to was read once. */
export function inOneTurn(surveys: Pick<Surveys, 'facts' | 'quoted' | 'forget'>): typeof surveys {
  const known = new Map<string, Quoted>();
  const quoted = async (id: string): Promise<Quoted | undefined> => {
    const found = known.get(id) ?? (await surveys.quoted(id));
    if (found !== undefined) known.set(id, found);
    return found;
  };
  return { quoted, facts: (id) => surveys.facts(id), forget: (id) => surveys.forget(id) };
}
