import type { FactCatalogue } from '../facts.ts';
import { nameOf, type Findings, type Shape } from './findings.ts';

const MODES = ['single', 'sequence', 'all', 'any', 'advisory', 'ratio', 'count', 'weight', 'per-group'];
const RULES = ['departmentHead', 'position', 'anyOfPositions', 'positionsIn', 'superior', 'person', 'personIn'];

/** What a step is checked against. */
export interface Terms {
  readonly facts: FactCatalogue;
  readonly ranked: ReadonlySet<string>;
  readonly keys: Set<string>;
  /** Keys of the nodes that decide. */
  readonly deciding: Set<string>;
  readonly matrices: Shape;
  readonly found: Findings;
}

/** @param least how many rules it must have; 0 only where a level of a table may ask nobody */
export function checkSeating(node: Shape, path: string, terms: Terms, least = 1): void {
  const { found } = terms;
  checkNode(node, path, terms, least);
  terms.deciding.add(nameOf(node['key']));
  found.oneOf(node['mode'], MODES, `${path}.mode`);
  if (node['veto'] !== undefined) found.oneOf(node['veto'], ['immediate', 'collect'], `${path}.veto`);
  if (node['abstain'] !== undefined) found.oneOf(node['abstain'], ['counts', 'shrinks'], `${path}.abstain`);
  checkNeed(node, path, found);
  if (node['deadline'] !== undefined) checkDeadline(node['deadline'], `${path}.deadline`, found);
  if (node['decisive'] !== undefined) checkDecisive(node['decisive'], `${path}.decisive`, terms);
}

function checkNeed({ mode, need, groups }: Shape, path: string, found: Findings): void {
  if (mode === 'count') found.integer(need, `${path}.need`, 1);
  else if (need !== undefined) found.integer(need, `${path}.need`, 1, 10_000);
  if (groups === undefined) return;
  for (const [group, count] of Object.entries(found.record(groups, `${path}.groups`) ?? {}))
    found.integer(count, `${path}.groups.${group}`, 1);
}

function checkDeadline(value: unknown, path: string, found: Findings): void {
  const deadline = found.record(value, path);
  if (!deadline) return;
  const { hours, then } = deadline;
  if (typeof hours !== 'number' || !(hours > 0 && hours <= LONGEST))
    found.add(`${path}.hours`, 'shape_wrong', { expected: 'hours', most: LONGEST });
  found.oneOf(then, ['remind', 'escalate', 'reject', 'approve'], `${path}.then`);
}

/** Working hours of about a year. */
const LONGEST = 2000;

function checkDecisive(value: unknown, path: string, { facts, found }: Terms): void {
  for (const field of found.array(value, path))
    if (!Object.hasOwn(facts, nameOf(field))) found.add(path, 'fact_undeclared', { field });
}

export function checkNode(node: Shape, path: string, terms: Terms, least = 1): void {
  checkKey(node, path, terms);
  terms.found.title(node['title'], `${path}.title`);
  for (const [index, rule] of terms.found.array(node['approvers'], `${path}.approvers`, least).entries())
    checkRule(rule, `${path}.approvers[${index}]`, terms);
}

function checkRule(value: unknown, path: string, terms: Terms): void {
  const { found } = terms;
  const rule = found.record(value, path);
  if (!rule) return;
  found.oneOf(rule['by'], RULES, `${path}.by`);
  if (rule['weight'] !== undefined) found.integer(rule['weight'], `${path}.weight`, 1, 10_000);
  if (rule['group'] !== undefined) found.text(rule['group'], `${path}.group`);
  switch (rule['by']) {
    case 'position':
      return checkCodes([rule['code']], path, terms);
    case 'anyOfPositions':
      return checkCodes(found.array(rule['codes'], `${path}.codes`, 1), path, terms);
    case 'positionsIn':
      return checkFact(rule['fact'], 'codes', path, terms);
    case 'personIn':
      return checkFact(rule['fact'], 'id', path, terms);
    case 'superior':
      if (rule['levels'] !== undefined) found.integer(rule['levels'], `${path}.levels`, 1, 20);
      return;
    case 'person':
      return void found.text(rule['id'], `${path}.id`);
  }
}

function checkCodes(codes: readonly unknown[], path: string, { ranked, found }: Terms): void {
  for (const code of codes)
    if (typeof code !== 'string' || !ranked.has(code)) found.add(path, 'position_unranked', { code });
}

function checkFact(field: unknown, type: 'codes' | 'id', path: string, { facts, found }: Terms): void {
  const name = typeof field === 'string' ? field : '';
  if (!Object.hasOwn(facts, name)) found.add(path, 'fact_undeclared', { field });
  else if (facts[name]?.type !== type) found.add(path, type === 'codes' ? 'fact_not_codes' : 'fact_not_id', { field });
}

export function checkKey(named: Shape, path: string, { keys, found }: Pick<Terms, 'keys' | 'found'>): void {
  const key = found.text(named['key'], `${path}.key`);
  if (key === null) return;
  if (keys.has(key)) found.add(`${path}.key`, 'key_repeated', { key });
  keys.add(key);
}
