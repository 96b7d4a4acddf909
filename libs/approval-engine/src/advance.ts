import { uuidOf } from '@countersign/kernel';
import { earlierApproval } from './duplicates.ts';
import type { OpenedTask } from './events.ts';
import { grantOf } from './grant.ts';
import { orHalt } from './halt.ts';
import { barredFrom, latestVisit, tasksOf, type Instance } from './instance.ts';
import { isDecider, personOf } from './org.ts';
import type { Hole, PlannedNode, Seat } from './plan.ts';
import { DEFAULTS } from './policy.ts';
import { present } from './present.ts';
import { decidedElsewhere } from './separation.ts';
import { closeNode, settle } from './settle.ts';
import { actingToday, resolveSlate, type Slate } from './slate.ts';
import { unreachable } from './threshold.ts';
import type { Unfolding } from './unfolding.ts';
import { isDone, nextReady } from './visits.ts';

/** Opens whatever is ready, until somebody has to be waited for or the end is reached. */
export function advance(run: Unfolding): void {
  while (run.instance.status === 'RUNNING') {
    const node = nextReady(run.instance);
    if (!node) break;
    orHalt(run, node.key, () => openNode(run, node));
  }
  if (run.instance.status === 'RUNNING') conclude(run);
}

/** Nobody can go on where no seat is open: it stops, for everyone to see, and is never passed. */
function conclude(run: Unfolding): void {
  const { plan, envelope, subject, tasks, policy } = run.instance;
  if (plan.nodes.every((node) => isDone(run.instance, node.key)))
    run.emit({
      type: 'InstanceApproved',
      grant: envelope && grantOf(envelope, subject.hash, policy.switches.tolerance),
    });
  else if (!tasks.some(({ state }) => state === 'OPEN'))
    run.emit({ type: 'InstanceBlocked', holes: holesOf(run.instance) });
}

function holesOf(instance: Instance): Hole[] {
  return instance.nodes
    .filter(({ state }) => state === 'STALLED')
    .flatMap(({ key, holes }) => holes.map((reason) => ({ nodeKey: key, reason })));
}

function openNode(run: Unfolding, planned: PlannedNode): void {
  const { instance, action } = run;
  const { key: nodeKey, kind, mode, veto, need, groups, abstain, deadline } = planned;
  const visit = (latestVisit(instance, nodeKey)?.visit ?? 0) + 1;
  const nodeId = uuidOf(instance.id, instance.round, nodeKey, ...again(visit));
  const isCarried = visit === 1 && instance.carried.includes(nodeKey);
  const slate = isCarried ? NOBODY : slateToday(run, planned);
  const holes = kind === 'cc' ? [] : [...slate.holes, ...unreachable(planned, slate.seats)];
  const asked = kind === 'cc' || holes.length > 0 ? [] : slate.seats;
  run.emit({
    type: 'NodeOpened',
    nodeId,
    nodeKey,
    at: action.at,
    mode,
    veto,
    ...present({ visit: visit === 1 ? undefined : visit, need, groups, abstain, deadline }),
    tasks: asked.map((seat, index) => taskFor(instance, planned, visit, seat, index)),
    ...(slate.seats === planned.seats || isCarried ? {} : { seats: slate.seats }),
    told: kind === 'cc' ? slate.seats.map((seat) => seat.person) : [],
  });
  if (isCarried) return closeNode(run, nodeId, 'SKIPPED', { code: 'carried', params: { round: instance.round - 1 } });
  if (kind === 'cc') return closeNode(run, nodeId, 'PASSED');
  if (holes.length > 0) return run.emit({ type: 'NodeStalled', nodeId, holes });
  passWhatStands(run, nodeId);
  settle(run, nodeId);
}

/** Tries again to fill a node that stalled because nobody was found for it. */
export function seatEmptyNode(run: Unfolding, nodeId: string): void {
  const { instance } = run;
  const node = instance.nodes.find(({ id }) => id === nodeId);
  const planned = instance.plan.nodes.find(({ key }) => key === node?.key);
  if (!node || !planned || node.state !== 'STALLED' || tasksOf(instance, node).length > 0) return;
  const slate = slateOf(run, planned);
  if (slate.holes.length + unreachable(planned, slate.seats).length > 0) return;
  const tasks = slate.seats.map((seat, index) => taskFor(instance, planned, node.visit, seat, index));
  run.emit({ type: 'NodeReopened', nodeId });
  run.emit({ type: 'SeatsAdded', nodeId, tasks, seats: slate.seats });
  passWhatStands(run, nodeId);
  settle(run, nodeId);
}

const NOBODY: Slate = { seats: [], holes: [] };

function again(visit: number): readonly number[] {
  return visit === 1 ? [] : [visit];
}

/** As found in the organisation of today; or as planned, while everybody planned may still sit there. */
function slateToday(run: Unfolding, planned: PlannedNode): Slate {
  const { context, instance } = run;
  const { seats } = planned;
  if ((instance.policy.switches.slates ?? DEFAULTS.slates) === 'at-activation') return slateOf(run, planned);
  const keptApart = apartFrom(run, planned.key);
  const submitter = context && personOf(context.org, instance.submitter);
  if (!submitter) return { seats, holes: [] };
  const mayNot = ({ person }: Seat) => {
    const found = personOf(context.org, person);
    return keptApart.has(person) || found === null || !isDecider(found);
  };
  if (seats.some(mayNot)) return slateOf(run, planned);
  return { seats: actingToday(seats, { ...context, facts: instance.facts, submitter, keptApart }), holes: [] };
}

export function slateOf(run: Unfolding, { key, approvers }: PlannedNode): Slate {
  const { instance, context } = run;
  const submitter = context && personOf(context.org, instance.submitter);
  if (!submitter) throw new Error('Slates that are resolved at activation need the organisation of the day.');
  const keptApart = apartFrom(run, key);
  return resolveSlate(approvers, { ...context, facts: instance.facts, submitter, keptApart });
}

/** Who may not sit at a node beside the submitter: it is his by now, he put it up, or decided what is to be kept apart. */
function apartFrom({ instance, context }: Unfolding, nodeKey: string): ReadonlySet<string> {
  const others = [...barredFrom(instance, context)].filter((person) => person !== instance.submitter);
  return new Set([...others, ...decidedElsewhere(instance, nodeKey).keys()]);
}

/** Seat ids follow from instance, round, node, visit and person: a replay makes the same ones. */
function taskFor(instance: Instance, { key, mode }: PlannedNode, visit: number, seat: Seat, index: number): OpenedTask {
  const { person, actor = person, position, tier, weight, groups } = seat;
  return {
    id: uuidOf(instance.id, instance.round, key, person, ...again(visit)),
    ordinal: index + 1,
    principal: person,
    actor,
    position,
    state: mode === 'sequence' ? 'WAITING' : 'OPEN',
    ...present({ tier, weight, groups }),
  };
}

/** Who has said so before, at another node or about an earlier version, is not asked again. */
function passWhatStands(run: Unfolding, nodeId: string): void {
  for (const task of tasksOf(run.instance, { id: nodeId })) {
    const standing = run.instance.standing.find(
      ({ nodeKey, person }) => nodeKey === task.nodeKey && person === task.principal && task.visit === 1,
    );
    const earlier = standing ? null : earlierApproval(run.instance, task, run.context?.policy ?? null);
    const action = standing?.action ?? earlier?.closedBy;
    if (action === undefined || action === null) continue;
    const instanceId = standing?.instanceId ?? earlier?.reliesOn ?? undefined;
    const state = standing?.state ?? 'AUTO_APPROVED';
    run.emit({ type: 'TaskDecided', taskId: task.id, state, action, ...present({ instanceId }) });
  }
}
