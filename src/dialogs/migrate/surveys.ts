import { sourceBy } from '../../migration/packs/sources';
import type { Sources } from '../../migration/packs/sources';
import { readQuote } from '../../migration/plan/quote';
import type { Quote } from '../../migration/plan/quote';
import type { PreparationStore } from '../../migration/ports';
import type { CustomerFacts } from './choices';

const mostKept = 8;

/** A quote with the facts that it was made from, whatever the answers in hand say. */
export interface Quoted {
  readonly quote: Quote;
  readonly facts: CustomerFacts;
}

/** Finished surveys never change, and a large one takes a while to read: the last few are kept at hand. */
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

  private keep(surveyId: string, facts: CustomerFacts): void {
    const oldest = this.kept.keys().next().value;
    if (this.kept.size >= mostKept && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(surveyId, facts);
  }
}
