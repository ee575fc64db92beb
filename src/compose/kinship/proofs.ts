import { type Exhibit, exhibitsOf, papersIn } from '../../advise/index.ts';
import type { FamilyFact } from '../../catalogue/form/evidence.ts';
import type { ComposeContext } from '../context.ts';

/** A paper of the list that shows something of the family. */
export interface Proof {
  readonly number: number;
  readonly paper: string;
}

/** What papers on the list show of the family: which paper shows what is for the catalogue to say. */
export class Proofs {
  private readonly context: ComposeContext;
  private readonly filed: readonly Exhibit[];
  constructor(context: ComposeContext) {
    this.context = context;
    this.filed = exhibitsOf(context.advice.rows, context.catalogue).filed;
  }

  /** The papers with a 資料 number that are about one of these persons and show one of these facts. */
  of(persons: readonly string[], facts: readonly FamilyFact[]): Proof[] {
    const { evidence } = this.context.catalogue;
    return this.filed.flatMap(({ number, item: { first } }) => {
      const { whose } = first;
      if (!whose?.persons.some((one) => persons.includes(one))) return [];
      const answers = first.answeredBy.filter(({ state }) => state === 'certain').map(({ paper }) => paper);
      const papers = answers.length > 0 ? answers : papersIn(first.papers);
      const showing = papers.filter((slug) => facts.some((fact) => evidence[slug]?.shows?.includes(fact)));
      if (showing.length === 0) return [];
      return [{ number, paper: showing.map((slug) => this.context.paper(slug)).join('／') }];
    });
  }
}
