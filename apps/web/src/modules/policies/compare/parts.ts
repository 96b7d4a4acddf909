import { canonicalJson } from '@countersign/kernel';
import { nodesIn } from '../nodes';
import { placesOf } from '../places';
import type { ApproverRule, CcStep, Matrix, PolicyContent, Rung, Seating, Step } from '../policy';
import type { Words } from '../words';

type Say = (key: string, params?: Record<string, unknown>) => string;

/** One thing that a policy says, in words. */
export interface Part {
  /** Names it across versions. */
  readonly id: string;
  /** Key of the place it stands at, if it stands in the tree. */
  readonly place: string | null;
  readonly where: string;
  readonly what: string;
  readonly text: string;
  /** What is compared where the words depend on others: a neighbour that is renamed moves nobody. */
  readonly mark?: string;
}

/** Everything a policy says, part by part, so that two of them can be laid side by side. */
export function partsOf(content: PolicyContent, words: Words, name: (key: string) => string, t: Say): Part[] {
  const parts: Part[] = [];
  const add = (id: string, place: string | null, where: string, what: string, text: string | undefined): void => {
    if (text) parts.push({ id: `${id}:${what}`, place, where, what, text });
  };
  const whole = t('policies.title');
  add('title', null, whole, t('policies.titleZh'), content.title?.['zh-CN']);
  add('title', null, whole, t('policies.titleEn'), content.title?.en);
  for (const [index, tier] of content.authorities.entries())
    add(
      `tier-${index}`,
      null,
      t('policies.tiers.title'),
      t('policies.tiers.tier', { number: index + 1 }),
      positions(tier, words),
    );
  for (const gate of content.gates)
    add(`gate-${gate.key}`, null, t('policies.gates.title'), words.gate(gate), words.condition(gate.require));
  for (const { key, item, slot, kind } of placesOf(content.steps)) {
    if (!item) continue;
    const say = (what: string, text: string | undefined) => add(key, key, name(key), t(what), text);
    const siblings = placesOf(content.steps).filter(
      (place) => place.slot.owner === slot.owner && place.slot.list === slot.list,
    );
    const before = siblings[slot.index - 1];
    const after = before
      ? name(before.key)
      : t('policies.compare.first', { name: slot.owner ? name(slot.owner) : whole });
    const mark = before?.key ?? `${slot.owner ?? ''}/${slot.list}`;
    const position = { id: `${key}:after`, place: key, where: name(key), what: t('policies.compare.after') };
    parts.push({ ...position, text: after, mark });
    if (kind === 'branch') say('policies.condition.branch', words.condition('when' in item ? item.when : undefined));
    else sayNode(item as Step | Rung, say, words, t);
  }
  for (const [key, matrix] of Object.entries(content.matrices ?? {})) addMatrix(key, matrix, add, words, t);
  for (const [name_, value] of Object.entries(content.switches))
    add(
      `switch-${name_}`,
      null,
      t('policies.tab.settings'),
      words.name('switches', name_),
      switchText(name_, value, content, words, t),
    );
  return parts;
}

type SayPart = (what: string, text: string | undefined) => void;

function sayNode(item: Step | Rung, say: SayPart, words: Words, t: Say): void {
  if ('approvers' in item) sayNodeItself(item, say, words, t);
  if ('climb' in item) say('policies.climb.title', t(`policies.climb.${item.climb}`));
  if ('when' in item && item.when) say('policies.condition.when', words.condition(item.when));
  if ('sufficientWhen' in item && item.sufficientWhen)
    say('policies.condition.sufficient', words.condition(item.sufficientWhen));
}

function sayNodeItself(node: Seating | CcStep | Rung, say: SayPart, words: Words, t: Say): void {
  say('policies.titleZh', node.title?.['zh-CN']);
  say('policies.titleEn', node.title?.en);
  say('policies.rule.title', node.approvers.map((rule) => ruleText(rule, words)).join('、'));
  if (!('mode' in node)) return;
  say('policies.mode', words.name('modes', node.mode));
  if (node.need !== undefined) say('policies.compare.need', String(node.need));
  if (node.groups)
    say(
      'policies.need.groups',
      Object.entries(node.groups)
        .map(([name, need]) => `${name} ${need}`)
        .join('、'),
    );
  if (node.veto) say('policies.veto.title', t(`policies.veto.${node.veto}`));
  if (node.abstain) say('policies.abstain.title', t(`policies.abstain.${node.abstain}`));
  if (node.deadline)
    say(
      'policies.deadline.title',
      `${t('policies.deadline.short', { hours: node.deadline.hours })} · ${words.name('deadlines', node.deadline.then)}`,
    );
  if (node.decisive) say('policies.decisive.title', decisiveText(node.decisive, words));
}

function ruleText(rule: ApproverRule, words: Words): string {
  const vote = [rule.weight === undefined ? '' : `×${rule.weight}`, rule.group ? `[${rule.group}]` : ''].join('');
  return `${words.rule(rule)}${vote}`;
}

function addMatrix(
  key: string,
  matrix: Matrix,
  add: (id: string, place: null, where: string, what: string, text: string | undefined) => void,
  words: Words,
  t: Say,
): void {
  const where = words.say(matrix.title) || key;
  const level = (code: string) => words.say(matrix.levels.find((each) => each.key === code)?.title) || code;
  for (const each of matrix.levels) {
    const who = each.approvers.map((rule) => ruleText(rule, words)).join('、');
    const asked = who ? `${who} · ${words.name('modes', each.mode)}` : t('policies.matrix.asksNobody');
    add(`matrix-${key}-${each.key}`, null, where, words.say(each.title), asked);
  }
  for (const cell of matrix.cells) {
    const at = canonicalJson(cell.where);
    add(`matrix-${key}-${at}`, null, where, whereText(cell.where, words, t), level(cell.requires));
  }
  if (matrix.window)
    add(`matrix-${key}-window`, null, where, t('policies.matrix.window'), canonicalJson(matrix.window));
}

function whereText(where: Matrix['cells'][number]['where'], words: Words, t: Say): string {
  const parts = Object.entries(where).map(([fact, coordinate]) => {
    const value = (raw: unknown) => words.value(words.facts.value[fact], raw);
    if (Array.isArray(coordinate)) return `${words.fact(fact)} = ${coordinate.map(value).join('、')}`;
    const { from, below } = coordinate as { from?: unknown; below?: unknown };
    return `${words.fact(fact)} [${from === undefined ? '−∞' : value(from)}, ${below === undefined ? '+∞' : value(below)})`;
  });
  return parts.join(', ') || t('policies.say.always');
}

const decisiveText = (fields: readonly string[], words: Words) =>
  fields.map((field) => words.fact(field)).join('、') || '—';

function switchText(name: string, value: unknown, content: PolicyContent, words: Words, t: Say): string {
  const word = words.vocabulary.value?.switches.find(({ code }) => code === name);
  const choice = word?.choices?.find(({ code }) => code === value);
  if (choice) return words.say(choice.label);
  if (word?.type === 'positions') return positions(value as string[], words);
  if (word?.type === 'add-sign') {
    const { depth, most } = value as { depth: number; most: number };
    return `${t('policies.switch.depth')} ${depth} · ${t('policies.switch.most')} ${most}`;
  }
  if (word?.type === 'tolerance') {
    const { ratio, amount } = value as { ratio: number; amount: number };
    return `${t('policies.switch.toleranceRatio')} ${ratio} · ${t('policies.switch.toleranceAmount')} ${amount}`;
  }
  if (word?.type === 'node-groups') return groupsText(value as readonly (readonly string[])[], content, words);
  return typeof value === 'object' && value !== null ? canonicalJson(value) : words.value(undefined, value);
}

function groupsText(groups: readonly (readonly string[])[], content: PolicyContent, words: Words): string {
  const titles = new Map(nodesIn(content).map(({ key, title }) => [key, words.say(title)]));
  return groups.map((group) => group.map((key) => titles.get(key) || key).join(' ≠ ')).join('；');
}

function positions(codes: readonly string[], words: Words): string {
  return codes.map((code) => words.name('positions', code)).join('、') || '—';
}
