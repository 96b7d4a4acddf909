import { sha256Hex } from '@countersign/kernel';
import { newId } from '../../platform/database/ids.js';
import type { FieldProblem } from '../../platform/http/domain-error.js';
import { BodyIsInvalid } from '../../platform/http/http.errors.js';
import type { ContractClause } from './clause.entity.js';
import { isStandardText, textHash } from './standard-text.js';

/** A clause as it is typed: other words for one of the template's, or one more with a title of its own. */
export interface TypedClause {
  readonly key: string;
  readonly text: string;
  readonly title?: string;
}

export interface TemplateText {
  readonly position: number;
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly ownerPosition: string;
}

export type ClauseText = Omit<ContractClause, 'contractId'>;

/** Who answers for a clause that no department has written. */
const OWNER_OF_ADDED = 'legal';

/**
 * The clauses of a contract: the template's, in their order, with the words typed for them, then what was added. An
 * added clause goes away when it is emptied; one of the template's stays, as a change.
 * @param current words typed earlier; `typed` overrides them by key
 * @throws BodyIsInvalid for a key that is neither the template's nor comes with a title, and for one that comes twice
 */
export function clausesOf(
  template: readonly TemplateText[],
  current: readonly TypedClause[],
  typed: readonly TypedClause[],
): ClauseText[] {
  const known = new Set([...template, ...current].map(({ key }) => key));
  const problems = typed.flatMap((clause, at) => problemsOf(clause, at, known, typed));
  if (problems.length > 0) throw new BodyIsInvalid({}, problems);
  const words = new Map([...current, ...typed].map((clause) => [clause.key, clause]));
  const ofTemplate = template.map((clause) => templateClause(clause, words.get(clause.key)?.text ?? clause.text));
  const isAdded = ({ key, text }: TypedClause): boolean =>
    text.trim() !== '' && !template.some((clause) => clause.key === key);
  const added = [...words.values()].filter(isAdded);
  return [...ofTemplate, ...added.map((clause, at) => addedClause(clause, template.length + at + 1, current))];
}

/** The identity of the whole text, in the order of its clauses. */
export function textHashOf(clauses: readonly Pick<ContractClause, 'key' | 'textHash'>[]): string {
  return sha256Hex(clauses.map(({ key, textHash: hash }) => `${key}:${hash}`).join('\n'));
}

/** Positions that answer for what was changed, each once. */
export function ownersOfChanges(clauses: readonly Pick<ContractClause, 'standard' | 'ownerPosition'>[]): string[] {
  return [...new Set(clauses.filter(({ standard }) => !standard).map(({ ownerPosition }) => ownerPosition))].sort();
}

function problemsOf(
  { key, title }: TypedClause,
  at: number,
  known: ReadonlySet<string>,
  all: readonly TypedClause[],
): FieldProblem[] {
  if (all.findIndex((clause) => clause.key === key) !== at)
    return [{ pointer: `/clauses/${at}/key`, code: 'contract.clause_twice' }];
  return known.has(key) || title ? [] : [{ pointer: `/clauses/${at}/key`, code: 'contract.clause_unknown' }];
}

function templateClause(
  { position, key, title, text: templateText, ownerPosition }: TemplateText,
  text: string,
): ClauseText {
  const standard = isStandardText(templateText, text);
  return { id: newId(), position, key, title, text, templateText, ownerPosition, textHash: textHash(text), standard };
}

function addedClause({ key, text, title }: TypedClause, position: number, current: readonly TypedClause[]): ClauseText {
  const kept = title ?? current.find((clause) => clause.key === key)?.title ?? key;
  const added = { templateText: null, ownerPosition: OWNER_OF_ADDED, standard: false };
  return { id: newId(), position, key, title: kept, text, textHash: textHash(text), ...added };
}
