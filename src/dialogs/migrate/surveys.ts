import { sourceBy } from '../../migration/packs/sources';
import type { Sources } from '../../migration/packs/sources';
import { readQuote } from '../../migration/plan/quote';
import type { Quote } from '../../migration/plan/quote';
import type { PreparationStore } from '../../migration/ports';
import { LatestKept } from '../latestKept';
import type { CustomerFacts } from './choices';
import type { Draft } from './draft';

/** A quote with the facts that it was made from, whatever the answers in hand say. */
export interface Quoted {
  readonly quote: Quote;
  readonly facts: CustomerFacts;
}

/** In people: what else is read about a customer is as large as a few hundred of them. */
const sizeOf = (people: number): number => 500 + people;

/** Finished surveys and quotes never change, and a large one takes a while to read: the last few are kept at hand, as far as memory goes. */
export class Surveys {
  private readonly surveys = new LatestKept<CustomerFacts>(({ survey }) => sizeOf(survey.holders.length));
  private readonly quotes = new LatestKept<Quoted>(({ quote }) => sizeOf(quote.plan.people.length));

  constructor(
    private readonly preparations: Pick<PreparationStore, 'get' | 'agentOf'>,
    private readonly sources: Sources,
  ) {}

  async facts(surveyId: string): Promise<CustomerFacts | undefined> {
    const kept = this.surveys.get(surveyId);
    if (kept !== undefined) return kept;
    const result = (await this.preparations.get(surveyId))?.result;
    if (result?.kind !== 'survey') return undefined;
    const source = sourceBy(this.sources, result.survey.retired);
    return source && this.surveys.keep(surveyId, { survey: result.survey, source });
  }

  /** Undefined also when what is kept of it was changed before it was read, or is kept no more: somebody in it may have been erased. */
  async quoted(quoteId: string): Promise<Quoted | undefined> {
    const kept = this.quotes.get(quoteId);
    if (kept === undefined) return this.read(quoteId);
    return (await this.isKept(quoteId)) ? kept : undefined;
  }

  /** Whether a survey or a quote is still where it was read from. */
  async isKept(id: string): Promise<boolean> {
    return (await this.preparations.agentOf(id)) !== undefined;
  }

  /** Nobody is likely to ask for them soon. */
  forget({ surveyId, quoteId }: Pick<Draft, 'surveyId' | 'quoteId'>): void {
    if (surveyId !== undefined) this.surveys.drop(surveyId);
    if (quoteId !== undefined) this.quotes.drop(quoteId);
  }

  private async read(quoteId: string): Promise<Quoted | undefined> {
    const { wish, result } = (await this.preparations.get(quoteId)) ?? {};
    if (wish?.kind !== 'quote' || result?.kind !== 'quote') return undefined;
    const facts = await this.facts(wish.surveyId);
    const quote = facts && readQuote(result, facts.survey, wish.choice);
    return quote && this.quotes.keep(quoteId, { quote, facts });
  }
}
