import { comparePolicies, type Change, type Condition, type Policy, type Text } from '@countersign/approval-engine';
import type { Names as PeopleAndPositions } from '../../approvals/index.js';
import type { PolicyChangeView } from '../policy.view.js';
import { memberText, switchText } from './member-text.js';
import { placesIn, type Place } from './places.js';
import { PolicyWords } from './policy-words.js';
import type { Locale } from '../../../platform/http/locale.js';

type Shape = Readonly<Record<string, unknown>>;
const BETWEEN = ' › ';

/** What one version changes in another, in the reader's words; nothing where either is too unfinished to be compared. */
export function changesBetween(
  before: Policy | null,
  after: Policy,
  names: PeopleAndPositions,
  locale: Locale,
): PolicyChangeView[] {
  if (!before) return [];
  try {
    const words = new PolicyWords({ ...before.facts, ...after.facts }, names, locale);
    const changes = comparePolicies(before, after).filter(({ what }) => what !== 'purpose');
    const saying = new Changes(placesIn(before, words), placesIn(after, words), words);
    return changes.map((change) => saying.view(change));
  } catch {
    return [];
  }
}

/** Says changes, each side with the names that its own version has for its places. */
class Changes {
  constructor(
    private readonly old: readonly Place[],
    private readonly now: readonly Place[],
    private readonly words: PolicyWords,
  ) {}

  view(change: Change): PolicyChangeView {
    const { path, kind, what, label, before, after } = change;
    const only = isShape(before) && isShape(after) ? differing(before, after) : null;
    return {
      ...{ path, kind, what },
      label: label?.[this.words.locale] ?? null,
      where: this.at(kind === 'removed' ? this.old : this.now, path) ?? path,
      before: kind === 'added' ? null : this.text(change, before, this.old, only),
      after: kind === 'removed' ? null : this.text(change, after, this.now, only),
    };
  }

  private at(places: readonly Place[], path: string): string | undefined {
    return places.find(({ keys }) => keys === path)?.name;
  }

  private text(
    { path, what }: Change,
    value: unknown,
    places: readonly Place[],
    only: readonly string[] | null,
  ): string {
    const { words } = this;
    const names = (key: string) => last(placeNear(places, path, key)?.name ?? key);
    if (what === 'title')
      return membersOf(value as Text, only)
        .map(([, text]) => String(text))
        .join(' / ');
    if (what === 'authority') return words.listed((value as string[]).map((code) => words.position(code)));
    if (what === 'gate') return words.condition(value as Condition);
    if (what === 'cell') return names(String(value));
    if (what === 'switch') return switchText(path.slice(path.indexOf(BETWEEN) + BETWEEN.length), value, words, names);
    const node = value as Shape;
    return words.listed(
      (only ? only.map((name) => [name, node[name]] as const) : saidOf(node)).map(([name, member]) =>
        words.member(name, memberText(name, member, { words, names, node })),
      ),
      'between',
    );
  }
}

function membersOf(value: Shape | Text, only: readonly string[] | null): [string, unknown][] {
  return Object.entries(value).filter(([name]) => !only || only.includes(name));
}

/** All that a whole node says; where it stands is said by the order in which people see it. */
function saidOf(node: Shape): [string, unknown][] {
  return Object.entries(node).filter(([name, value]) => name !== 'after' && value !== null && value !== undefined);
}

function differing(before: Shape, after: Shape): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** Beside the path, or a level of the matrix it is in, or wherever that key is. */
function placeNear(places: readonly Place[], path: string, key: string): Place | undefined {
  const parent = path.slice(0, path.lastIndexOf(BETWEEN));
  const near = [`${parent}${BETWEEN}${key}`, `${parent}${BETWEEN}levels${BETWEEN}${key}`, `matrices${BETWEEN}${key}`];
  return places.find(({ keys }) => near.includes(keys)) ?? places.find(({ keys }) => keys.endsWith(`${BETWEEN}${key}`));
}

function last(name: string): string {
  return name.split(BETWEEN).at(-1) ?? name;
}

function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('field' in value) && !isGroup(value);
}

function isGroup(value: object): boolean {
  return 'all' in value || 'any' in value || 'not' in value;
}
