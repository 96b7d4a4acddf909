import { coordinates, type Policy, type Seating, type Step } from '@countersign/approval-engine';
import type { PolicyWords } from './policy-words.js';

/** Where something stands in a policy, and what people call it. */
export interface Place {
  /** By keys, as changes name it: `steps › discount › executive`. */
  readonly keys: string;
  /** By position, as findings name it: `steps[0].rungs[2]`. */
  readonly at: string;
  readonly name: string;
}

/** A list of steps, and the name of what it stands in. */
interface Lane {
  readonly keys: string;
  readonly at: string;
  readonly within: string;
}

/** Every place of a policy, with the names of all it stands in. */
export function placesIn(policy: Policy, words: PolicyWords): Place[] {
  return [...partsOf(policy, words), ...matricesOf(policy, words), ...new Steps(policy, words).all()];
}

/** The place that a path of a finding leads into; the path may go deeper. */
export function nameAt(places: readonly Place[], path: string): string {
  const around = places.filter(({ at }) => path === at || (path.startsWith(at) && /^[.[]/.test(path.slice(at.length))));
  return around.sort((one, other) => other.at.length - one.at.length)[0]?.name ?? '';
}

function partsOf({ facts, authorities, gates, switches }: Policy, words: PolicyWords): Place[] {
  const of = (part: string, name: string) => under(words.part(part), name);
  return [
    { keys: 'title', at: 'title', name: words.part('title') },
    ...['facts', 'authorities', 'gates', 'switches'].map((part) => ({ keys: part, at: part, name: words.part(part) })),
    ...Object.keys(facts).map((field) => ({
      ...{ keys: `facts › ${field}`, at: `facts.${field}`, name: of('facts', words.fact(field)) },
    })),
    ...authorities.map((_, index) => ({
      ...{ keys: `authorities › ${index + 1}`, at: `authorities[${index}]` },
      name: of('authorities', words.part('tier', { number: index + 1 })),
    })),
    ...gates.map(({ key, title }, index) => ({
      ...{ keys: `gates › ${key}`, at: `gates[${index}]` },
      name: of('gates', title?.[words.locale] ?? words.word('gates', key)),
    })),
    ...Object.keys(switches).map((name) => ({
      ...{ keys: `switches › ${name}`, at: `switches.${name}`, name: of('switches', words.word('switches', name)) },
    })),
  ];
}

function matricesOf({ matrices = {} }: Policy, words: PolicyWords): Place[] {
  return Object.entries(matrices).flatMap(([key, { title, levels, cells }]) => {
    const [keys, at, name] = [`matrices › ${key}`, `matrices.${key}`, title[words.locale]];
    const cell = (where: (typeof cells)[number]['where']) =>
      words.listed(Object.entries(where).map(([fact, range]) => cellText(fact, range, words))) || words.part('whole');
    return [
      { keys, at, name },
      ...seatsOf(levels, { keys: `${keys} › levels`, at: `${at}.levels`, within: name }, words),
      ...cells.map(({ where }, index) => ({
        ...{ keys: `${keys} › ${coordinates(where)}`, at: `${at}.cells[${index}]`, name: under(name, cell(where)) },
      })),
    ];
  });
}

function cellText(fact: string, range: unknown, words: PolicyWords): string {
  const text = Array.isArray(range) ? words.value(fact, range) : bandText(fact, range as Band, words);
  return words.say('member', { name: words.fact(fact), text });
}

interface Band {
  readonly from?: unknown;
  readonly below?: unknown;
}

function bandText(fact: string, band: Band, words: PolicyWords): string {
  const from = band.from === undefined ? '' : words.value(fact, band.from);
  const below = band.below === undefined ? '' : words.value(fact, band.below);
  if (!from && !below) return words.part('whole');
  return words.say(from && below ? 'band' : from ? 'from' : 'below', { from, below });
}

function seatsOf(seats: readonly Seating[], { keys, at, within }: Lane, words: PolicyWords): Place[] {
  return seats.map(({ key, title }, index) => ({
    ...{ keys: `${keys} › ${key}`, at: `${at}[${index}]`, name: under(within, title[words.locale]) },
  }));
}

/** The steps and all that stands in them. */
class Steps {
  constructor(
    private readonly policy: Policy,
    private readonly words: PolicyWords,
  ) {}

  all(): Place[] {
    return this.list(this.policy.steps, { keys: 'steps', at: 'steps', within: '' });
  }

  private list(steps: readonly Step[], { keys, at, within }: Lane): Place[] {
    return steps.flatMap((step, index) => {
      const own = {
        keys: `${keys} › ${step.key}`,
        at: `${at}[${index}]`,
        name: under(within, this.nameOf(step)),
      };
      return [own, ...this.inside(step, own)];
    });
  }

  private inside(step: Step, { keys, at, name }: Place): Place[] {
    if (step.kind === 'ladder') return seatsOf(step.rungs, { keys, at: `${at}.rungs`, within: name }, this.words);
    if (step.kind !== 'choice' && step.kind !== 'parallel') return [];
    const branches = step.branches.flatMap((branch, index) => {
      const own = {
        keys: `${keys} › ${branch.key}`,
        at: `${at}.branches[${index}]`,
        name: under(name, this.words.part('branch', { number: index + 1 })),
      };
      return [own, ...this.list(branch.steps, { keys: own.keys, at: `${own.at}.steps`, within: own.name })];
    });
    if (step.kind === 'parallel') return branches;
    const otherwise = { keys: `${keys} › otherwise`, at: `${at}.otherwise` };
    const within = under(name, this.words.part('otherwise'));
    return [...branches, { ...otherwise, name: within }, ...this.list(step.otherwise, { ...otherwise, within })];
  }

  private nameOf(step: Step): string {
    const { locale } = this.words;
    if (step.kind === 'approval' || step.kind === 'cc') return step.title[locale];
    const matrix = step.kind === 'matrix' ? this.policy.matrices?.[step.matrix] : undefined;
    return matrix?.title[locale] ?? this.words.word('steps', step.kind);
  }
}

function under(within: string, name: string): string {
  return within ? `${within} › ${name}` : name;
}
