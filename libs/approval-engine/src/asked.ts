import type { Standing } from './events.ts';
import type { Plan, PlannedNode, Seat } from './plan.ts';
import { refusal, type Refusal } from './refusal.ts';

type Stands = Pick<Standing, 'nodeKey' | 'person'>;

/**
 * What a route asks, authority by authority, as `node/position`; without those whose decision stands. Another person in
 * the same position is no more than was asked before.
 */
export function askedOf(plan: Plan, standing: readonly Stands[]): string[] {
  return [...new Set(waitedFor(plan, standing).map(wordFor))];
}

/** Whoever submits has seen a route; what is asked beyond it is refused, and named. */
export function notAsShown(
  shown: readonly string[] | undefined,
  plan: Plan,
  standing: readonly Stands[] = [],
): Refusal | null {
  const added = shown ? waitedFor(plan, standing).filter((asked) => !shown.includes(wordFor(asked))) : [];
  if (added.length === 0) return null;
  const named = added.map(({ node, seat }) => ({
    ...{ node: node.key, title: node.title },
    ...{ position: seat?.position ?? null, person: seat?.person ?? null },
  }));
  return refusal('route_grew', { added: named });
}

interface Asked {
  readonly node: PlannedNode;
  /** Null where nobody may decide: it asks for somebody all the same. */
  readonly seat: Seat | null;
}

function waitedFor({ nodes }: Plan, standing: readonly Stands[]): readonly Asked[] {
  const isSpared = (key: string, { person }: Seat) =>
    standing.some((each) => each.nodeKey === key && each.person === person);
  return nodes.flatMap((node): Asked[] => {
    if (node.kind !== 'approval') return [];
    if (node.seats.length === 0) return [{ node, seat: null }];
    return node.seats.filter((seat) => !isSpared(node.key, seat)).map((seat) => ({ node, seat }));
  });
}

function wordFor({ node, seat }: Asked): string {
  return `${node.key}/${seat?.position ?? ''}`;
}
