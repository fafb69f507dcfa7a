import { packById } from '../../migration/packs/packs';
import type { Packs } from '../../migration/packs/packs';
import type { MigrationPlan } from '../../migration/plan/plan';
import type { PreparationStore } from '../../migration/ports';
import type { CustomerFacts } from './choices';

const mostKept = 8;

/** Finished surveys never change, and a large one takes a while to read: the last few are kept at hand. */
export class Surveys {
  private readonly kept = new Map<string, CustomerFacts>();

  constructor(
    private readonly preparations: PreparationStore,
    private readonly packs: Packs,
  ) {}

  async facts(surveyId: string): Promise<CustomerFacts | undefined> {
    const kept = this.kept.get(surveyId);
    if (kept !== undefined) return kept;
    const result = (await this.preparations.get(surveyId))?.result;
    if (result?.kind !== 'survey') return undefined;
    const pack = packById(this.packs, result.survey.retired.packId);
    if (pack === undefined) return undefined;
    const facts = { survey: result.survey, pack };
    this.keep(surveyId, facts);
    return facts;
  }

  async quoted(quoteId: string): Promise<MigrationPlan | undefined> {
    const result = (await this.preparations.get(quoteId))?.result;
    return result?.kind === 'quote' ? result.plan : undefined;
  }

  private keep(surveyId: string, facts: CustomerFacts): void {
    const oldest = this.kept.keys().next().value;
    if (this.kept.size >= mostKept && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(surveyId, facts);
  }
}
