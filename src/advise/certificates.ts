import type { Catalogue } from '../catalogue/model.ts';
import { papersIn } from './papers.ts';
import type { CertificateCost, EvidenceRow, Papers } from './types.ts';

/** What papers cost in yen; `unknown` if one of them is issued by somebody and nobody knows at what price. */
interface Cost {
  readonly min: number;
  readonly max: number;
  readonly approximate: boolean;
  readonly unknown: boolean;
}

type Papered = Pick<Catalogue, 'evidence' | 'authorities'>;

const FREE: Cost = { min: 0, max: 0, approximate: false, unknown: false };

/**
 * What the certificates cost that surely have to be had still, by their own fees: each copy of each row that is certain,
 * official, not had yet and not had for another application. Where nothing official has a price, the authority has no list
 * (告示外): what practice asks for is what has to be had. Of alternatives it is the cheapest to the dearest. What is issued
 * at a price nobody knows is counted, never taken for free.
 */
export function sumCertificates(rows: readonly EvidenceRow[], content: Papered): CertificateCost {
  const official = sumOf(
    rows.filter(({ level }) => level !== 'customary'),
    content,
  );
  return official.max > 0 ? official : sumOf(rows, content);
}

function sumOf(rows: readonly EvidenceRow[], content: Papered): CertificateCost {
  let [min, max, approximate] = [0, 0, false];
  const [priced, unpriced] = [new Set<string>(), new Set<string>()];
  for (const row of rows) {
    const wanted = row.state === 'certain' && !row.readerDecides && !row.shared;
    if (!wanted || row.collection.state === 'obtained') continue;
    const cost = costOf(row, content);
    min += cost.min * row.copies;
    max += cost.max * row.copies;
    approximate ||= cost.approximate;
    if (cost.max > 0) priced.add(row.id);
    if (cost.unknown) unpriced.add(row.id);
  }
  return { min, max, approximate, papers: priced.size, unknown: [...unpriced] };
}

function costOf(row: EvidenceRow, content: Papered): Cost {
  const asked = treeCost(row.papers, content);
  const [answer] = row.answeredBy;
  if (!answer) return asked;
  const instead = row.answeredBy.map(({ paper }) => paperCost(paper, content));
  return row.answeredBy.some(({ state }) => state === 'certain') ? oneOf(instead) : oneOf([asked, ...instead]);
}

function treeCost(papers: Papers, content: Papered): Cost {
  switch (papers.kind) {
    case 'paper':
      return paperCost(papers.paper, content);
    case 'all': {
      const parts = papers.of.map((one) => {
        const cost = treeCost(one, content);
        return one.state === 'open' ? { ...cost, min: 0 } : cost;
      });
      return parts.reduce(plus, FREE);
    }
    case 'any':
    case 'forms':
      return oneOf(papers.of.map((one) => treeCost(one, content)));
    default:
      return oneOf([...new Set(papersIn(papers))].map((slug) => paperCost(slug, content)));
  }
}

/** A paper by its own fee; what nobody issues (forms, letters, photographs) costs nothing. */
function paperCost(slug: string, content: Papered): Cost {
  const { evidence, authorities } = content;
  const paper = Object.hasOwn(evidence, slug) ? evidence[slug] : undefined;
  const fee = paper?.get.fee;
  if (!paper || paper.form === 'shown') return FREE;
  if (!fee) return { ...FREE, unknown: paper.issuer !== undefined && authorities[paper.issuer]?.free !== true };
  return { min: fee.yen, max: fee.yen, approximate: fee.usual === true, unknown: false };
}

function plus(one: Cost, other: Cost): Cost {
  return {
    min: one.min + other.min,
    max: one.max + other.max,
    approximate: one.approximate || other.approximate,
    unknown: one.unknown || other.unknown,
  };
}

/** One of several; if the price of one of them is not known, that is known of the whole, too. */
function oneOf(costs: readonly Cost[]): Cost {
  if (costs.length === 0) return FREE;
  return {
    min: Math.min(...costs.map(({ min }) => min)),
    max: Math.max(...costs.map(({ max }) => max)),
    approximate: costs.some(({ approximate }) => approximate),
    unknown: costs.some(({ unknown }) => unknown),
  };
}
