import type { Condition } from '../condition.ts';
import { comparisonsIn } from '../counterfactual.ts';
import type { OrgDirectory } from '../org.ts';
import type { Policy } from '../policy.ts';
import type { Finding, FindingCode, Witness } from './findings.ts';
import { lacks } from './nulls.ts';
import { Tree, type Place } from './places.ts';
import { sampleHouse } from './sample-house.ts';
import { passes, Trial } from './trial.ts';

/** What may be wrong with the build of a policy while it can still be routed. */
const ROUTABLE: readonly FindingCode[] = [
  'fact_undeclared',
  'position_unranked',
  'rung_never_sufficient',
  'rung_unreachable',
];

/**
 * Mistakes in the build of a policy, each with a deal that shows it where one can be routed; where none can be, the
 * finding says why.
 */
export function withWitnesses(findings: readonly Finding[], value: unknown, org: OrgDirectory | null): Finding[] {
  if (!findings.every(({ code }) => ROUTABLE.includes(code)))
    return findings.map((finding) => (finding.witness ? finding : { ...finding, unwitnessed: 'cannot_be_read' }));
  const policy = value as Policy;
  const trial = new Trial(policy, org ?? sampleHouse(policy));
  const places = placesIn(new Tree(policy).places);
  return findings.map((finding) => {
    const witness = SHOWS[finding.code]?.(finding, trial, places) ?? null;
    return witness ? { ...finding, witness } : { ...finding, unwitnessed: 'for_every_deal' };
  });
}

type Shows = (finding: Finding, trial: Trial, places: readonly Place[]) => Witness | null;

const SHOWS: Partial<Record<FindingCode, Shows>> = {
  /** Asked, nobody could answer: the submission is refused, naming the fact. */
  fact_undeclared: ({ params: { field } }, trial, places) =>
    typeof field === 'string' ? witnessOfUnknown(field, trial, places) : null,
  /** Somebody sits there whose word nothing says what it is worth. */
  position_unranked: ({ path }, trial, places) => {
    const place = places.find((each) => path.startsWith(`${each.path}.`) && each.inner.length === 0);
    return place ? at(place, trial) : null;
  },
  /** It asks the rung and every one after it, because nothing says when the rung would do. */
  rung_unreachable: ({ path }, trial, places) => {
    const place = places.find((each) => each.path === path);
    return place ? at(place, trial) : null;
  },
  /** Even the highest authority would not do. */
  rung_never_sufficient: ({ path }, trial, places) => {
    const place = places.find((each) => each.path === path);
    const enough = (place?.seating as { sufficientWhen?: Condition } | undefined)?.sufficientWhen;
    if (!place || !enough) return null;
    const before = place.guards.filter((guard) => guard !== place.own);
    return trial.witness([...before, { not: enough }], ({ outcome }) => outcome !== 'refused');
  },
};

function at({ guards, nodes }: Place, trial: Trial): Witness | null {
  return trial.witness(guards, (routing) => nodes.every((node) => passes(routing, node)));
}

/** A deal of which one fact is unknown, and which is refused for that. */
export function witnessOfUnknown(field: string, trial: Trial, places: readonly Place[]): Witness | null {
  const unknown = { given: { [field]: null } };
  const shows = (routing: Parameters<typeof lacks>[0]) => lacks(routing, field);
  const questions: Condition[] = [
    ...trial.policy.gates.map(({ require }) => require),
    ...places.map(({ guards }): Condition => ({ all: guards })),
  ];
  for (const question of questions) {
    if (comparisonsIn(question).every((asked) => asked.field !== field)) continue;
    const witness = trial.witness([question], shows, { ...unknown, truth: null });
    if (witness) return witness;
  }
  for (const { guards, seating } of places) {
    const reads = seating?.approvers.some((rule) => 'fact' in rule && rule.fact === field);
    const witness = reads ? trial.witness(guards, shows, unknown) : null;
    if (witness) return witness;
  }
  return null;
}

export function placesIn(places: readonly Place[]): Place[] {
  return places.flatMap((place) => [place, ...placesIn(place.inner)]);
}
