import type { RowProblem } from '../../imports/index.js';
import { IntervalIsPast, refusedAsYourself } from '../../org/index.js';
import { listed, problem, problemOf } from '../words.js';
import type { NodeKey, NodeRow } from './node-row.js';
import type { NodeWorld } from './plan-nodes.js';

/** @returns who is to be a deputy in it from that day on, where she is none yet; nobody ceases to be one by a file */
export function newDeputies(
  { deputies: text }: NodeRow,
  world: NodeWorld,
  { key, day, problems }: { key: NodeKey; day: string; problems: RowProblem[] },
): string[] {
  const held = world.deputies.get(key) ?? [];
  const found = listed(text ?? '').map((word) => world.people.find('deputies', word));
  problems.push(...found.flatMap((each) => ('problem' in each ? [each.problem] : [])));
  const named = [...new Set(found.flatMap((each) => ('key' in each ? [each.key] : [])))];
  const added = named.filter((id) => !held.includes(id));
  const own = added.map((id) => refusedAsYourself(world.actor, id)).find((refusal) => refusal !== null);
  if (own) problems.push(problemOf('deputies', own));
  const { today } = world;
  if (added.length > 0 && day < today) problems.push(problem('from', IntervalIsPast.code, { date: day, today }));
  return added;
}
