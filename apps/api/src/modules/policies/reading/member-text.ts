import type { ApproverRule, Condition, Deadline, Text } from '@countersign/approval-engine';
import { SWITCHES } from '../vocabulary.catalogue.js';
import type { PolicyWords } from './policy-words.js';

type Say = (value: never, words: PolicyWords, names: Names) => string;

/** What is called by its key elsewhere: the node before, the matrix of a step, the nodes that are kept apart. */
export type Names = (key: string) => string;

const BASIS_POINTS = 10_000;
const VOTES = ['count'];
const percent = (points: number): string => `${Number(((points / BASIS_POINTS) * 100).toFixed(2))}%`;
const bilingual = (text: Text): string => [...new Set([text['zh-CN'], text.en])].join(' / ');
const condition: Say = (value: Condition | null, words) => words.condition(value);
const facts: Say = (fields: readonly string[], words) => words.listed(fields.map((field) => words.fact(field)));
const coded =
  (stem: string): Say =>
  (code: string, words) =>
    words.say(`${stem}.${code}`);

/** How each member of a node, a fact or a table is said; what is not named here is written as it stands. */
const MEMBER_TEXTS: Readonly<Record<string, Say>> = {
  kind: (kind: string, words) => words.word('steps', kind),
  title: bilingual,
  label: bilingual,
  approvers: (rules: readonly ApproverRule[], words) => words.listed(rules.map((rule) => words.rule(rule))),
  mode: (mode: string, words) => words.word('modes', mode),
  veto: coded('veto'),
  abstain: coded('abstain'),
  climb: coded('climb'),
  type: coded('type'),
  groups: (groups: Readonly<Record<string, number>>, words) =>
    words.listed(Object.entries(groups).map(([name, need]) => `${name} ${need}`)),
  deadline: ({ hours, then }: Deadline, words) => words.say('deadline', { hours, then: words.word('deadlines', then) }),
  decisive: facts,
  counts: facts,
  when: condition,
  sufficientWhen: condition,
  matrix: (key: string, _, names) => names(key),
  after: (key: string | null, words, names) => (key ? words.say('follows', { name: names(key) }) : words.say('first')),
  dimensions: (axes: readonly Axis[], words) =>
    words.listed(
      axes.map(({ fact, worse }) =>
        worse ? words.say(`worse.${worse}`, { fact: words.fact(fact) }) : words.fact(fact),
      ),
    ),
  window: windowText as Say,
  values: (values: readonly string[], words) => words.listed(values.map((value) => words.word('values', value))),
  worse: (way: string, words) => words.say(way),
  unit: (unit: string, words) => words.say(unit),
  labels: (labels: Readonly<Record<string, Text>>, words) =>
    words.listed(Object.entries(labels).map(([value, label]) => `${value} ${label[words.locale]}`)),
  nullable: (is: boolean, words) => words.value('', is),
};

interface Axis {
  readonly fact: string;
  readonly worse?: string;
}

/** One member in words. @param node what it is a member of */
export function memberText(
  name: string,
  value: unknown,
  { words, names, node }: { words: PolicyWords; names: Names; node: Readonly<Record<string, unknown>> },
): string {
  if (value === undefined || (value === null && name !== 'after' && name !== 'when')) return '';
  if (name === 'need') return VOTES.includes(String(node['mode'])) ? String(value) : percent(Number(value));
  const say = MEMBER_TEXTS[name];
  return say ? say(value as never, words, names) : String(value);
}

interface Window {
  readonly days: number;
  readonly by?: string;
  readonly sum?: readonly string[];
  readonly least?: readonly string[];
  readonly most?: readonly string[];
  readonly purposes?: readonly string[];
}

function windowText(window: Window, words: PolicyWords): string {
  const { days, by = 'customer', purposes } = window;
  const together = (['sum', 'least', 'most'] as const).flatMap((how) =>
    window[how]?.length ? [words.say(`window.${how}`, { facts: facts(window[how] as never, words, String) })] : [],
  );
  return words.listed(
    [
      words.say('window.text', { days, whose: words.say(`window.${by}`) }),
      ...together,
      ...(purposes?.length ? [words.say('window.purposes', { purposes: words.listed(purposes) })] : []),
    ],
    'between',
  );
}

/** A setting of the whole policy in words. */
export function switchText(name: string, value: unknown, words: PolicyWords, names: Names): string {
  const word = SWITCHES.find(({ code }) => code === name);
  const choice = word?.choices?.find(({ code }) => code === String(value));
  if (choice) return choice.label[words.locale];
  switch (word?.type) {
    case 'positions':
      return words.listed((value as readonly string[]).map((code) => words.position(code)));
    case 'add-sign':
      return words.say('addSign.text', value as Record<string, unknown>);
    case 'tolerance': {
      const { ratio, amount } = value as { ratio: number; amount: number };
      return words.say('tolerance.text', { ratio: percent(ratio), amount: percent(amount) });
    }
    case 'node-groups':
      return words.listed(
        (value as readonly (readonly string[])[]).map((group) => group.map(names).join(' ≠ ')),
        'between',
      );
    default:
      return words.value('', value);
  }
}
