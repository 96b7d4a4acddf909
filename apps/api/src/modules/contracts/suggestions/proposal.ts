import type { FieldProblem } from '../../../platform/http/domain-error.js';
import type { ContractClause } from '../clause.entity.js';
import type { ContractLine } from '../contract-line.entity.js';
import type { SuggestChangeDto } from './suggestion.dto.js';
import type { Suggestion } from './suggestion.entity.js';

/** What is proposed: a place in the contract, what it says and what it should say. */
export type Proposal = Pick<
  Suggestion,
  | 'kind'
  | 'place'
  | 'title'
  | 'textBefore'
  | 'textAfter'
  | 'quantityBefore'
  | 'quantityAfter'
  | 'priceBefore'
  | 'priceAfter'
>;

type Judged = { readonly proposal: Proposal | null; readonly problems: FieldProblem[] };
type Clauses = readonly Pick<ContractClause, 'key' | 'title' | 'text'>[];
type Lines = readonly Pick<ContractLine, 'position' | 'productName' | 'quantity' | 'netPrice'>[];

const NO_TEXT = { textBefore: null, textAfter: null };
const NO_FIGURES = { quantityBefore: null, quantityAfter: null, priceBefore: null, priceAfter: null };

/** What was typed, held against the contract as it stands. */
export function proposalOf(typed: SuggestChangeDto, clauses: Clauses, lines: Lines): Judged {
  return typed.clause === undefined ? ofLine(typed, lines) : ofClause(typed, typed.clause, clauses);
}

function ofClause({ text = '' }: SuggestChangeDto, key: string, clauses: Clauses): Judged {
  const clause = clauses.find((each) => each.key === key);
  if (!clause) return no('/clause', 'contract.suggestion_place_unknown');
  if (clause.text === text) return no('/text', 'contract.suggestion_changes_nothing');
  const said = { kind: 'clause' as const, place: key, title: clause.title };
  return yes({ ...said, textBefore: clause.text, textAfter: text, ...NO_FIGURES });
}

function ofLine({ line: position, quantity, netPrice }: SuggestChangeDto, lines: Lines): Judged {
  const line = lines.find((each) => each.position === position);
  if (!line) return no('/line', 'contract.suggestion_place_unknown');
  const figures = {
    quantityBefore: line.quantity,
    quantityAfter: quantity ?? line.quantity,
    priceBefore: line.netPrice,
    priceAfter: netPrice?.amount ?? line.netPrice,
  };
  const isSame =
    Number(figures.quantityAfter) === Number(line.quantity) && Number(figures.priceAfter) === Number(line.netPrice);
  if (isSame) return no('/quantity', 'contract.suggestion_changes_nothing');
  return yes({ kind: 'line', place: String(position), title: line.productName, ...NO_TEXT, ...figures });
}

const yes = (proposal: Proposal): Judged => ({ proposal, problems: [] });
const no = (pointer: string, code: string): Judged => ({ proposal: null, problems: [{ pointer, code }] });
