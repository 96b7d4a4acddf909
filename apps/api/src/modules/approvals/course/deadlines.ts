import { Injectable } from '@nestjs/common';
import {
  canAct,
  isLive,
  isTerminal,
  standstill,
  type Instance,
  type NodeRun,
  type Stage,
  type Task,
} from '@countersign/approval-engine';
import { addWorkingMinutes, postpone, type DayRange, type Step, type WorkingCalendar } from '@countersign/working-time';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { WorkingTime } from '../../org/index.js';
import { Timers } from './timers.repository.js';

/** Until when a seat is to be decided, why just then, and what happens on the way there. */
export interface DueTime {
  readonly at: string;
  readonly explanation: readonly Step[];
  readonly stages: readonly { readonly stage: Stage; readonly at: string }[];
}

/** By task. */
export type DueTimes = ReadonlyMap<string, DueTime>;

const REMINDERS: readonly { stage: Stage; share: number }[] = [
  { stage: 'remind-50', share: 0.5 },
  { stage: 'remind-80', share: 0.8 },
  { stage: 'remind-100', share: 1 },
];

/** A seat that goes on from another one has no more time than that one had; what passed while that one was closed counts. */
const CONTINUED = ['transfer', 'reassign', 'rehome', 'take-back'];

/**
 * Due times in working time. They are counted once, when a seat has its turn, in the calendar and the leaves that are
 * entered by then, and stored: what is entered later moves none of them. While nobody could act in a seat its time stands
 * still, and is moved by as much when it goes on.
 */
@Injectable()
export class Deadlines {
  constructor(
    private readonly work: UnitOfWork,
    private readonly workingTime: WorkingTime,
    private readonly timers: Timers,
  ) {}

  /** Of the seats that have just had their turn at nodes with a deadline. */
  async of(before: Instance | null, after: Instance): Promise<DueTimes> {
    const opened = justOpened(before, after);
    if (opened.length === 0) return new Map();
    const actors = opened.map(({ task }) => task.actor);
    const [calendar, leaves] = await Promise.all([
      this.workingTime.calendar(),
      this.workingTime.leavesOf(actors, this.work.now),
    ]);
    return new Map(opened.map(({ task, node }) => [task.id, this.count(calendar, node, leaves.get(task.actor) ?? [])]));
  }

  /** What is to happen and when, as rows: a restart loses none of it. */
  async set(before: Instance | null, after: Instance, due: DueTimes): Promise<void> {
    const rows = [...due].flatMap(([task_id, { stages }]) =>
      stages.map(({ stage, at }) => ({ task_id, stage, due_at: at })),
    );
    if (rows.length > 0) await this.timers.add(after.id, rows);
    const heirs = newHeirs(before, after);
    if (heirs.length > 0) await this.timers.inherit(after.id, heirs);
    const limited = new Set(after.nodes.filter(hasDeadline).map(({ id }) => id));
    const { stopped, resumed } = standstill(before, after);
    const withTime = (tasks: readonly Task[]) => tasks.filter(({ nodeId }) => limited.has(nodeId)).map(({ id }) => id);
    await this.timers.halt(withTime(stopped));
    await this.goOn([...new Set([...withTime(resumed), ...able(after, heirs)])]);
  }

  /** Later by the working time that passed while nobody could act: nothing is pressed at the moment it goes on. */
  private async goOn(taskIds: readonly string[]): Promise<void> {
    const halted = taskIds.length > 0 ? await this.timers.halted(taskIds) : [];
    if (halted.length === 0) return;
    const calendar = await this.workingTime.calendar();
    const until = this.work.now.toISOString();
    const since = halted.map(({ haltedAt }) => haltedAt).reduce((one, other) => (one < other ? one : other));
    const actors = halted.map(({ actorId }) => actorId);
    const leaves = await this.workingTime.leavesOf(actors, since);
    for (const { id, actorId, haltedAt, dueAt, explanation, timers } of halted) {
      const later = (at: Date, steps: readonly Step[] = []) =>
        postpone(
          calendar,
          { at: at.toISOString(), explanation: steps },
          { from: haltedAt.toISOString(), until },
          leaves.get(actorId),
        );
      const stages = timers.map(({ stage, at }) => ({ stage, at: later(new Date(at)).at }));
      await this.timers.resume(id, { ...later(dueAt, explanation), stages });
    }
  }

  private count(calendar: WorkingCalendar, node: Limited, leave: readonly DayRange[]): DueTime {
    const minutes = Math.round(node.deadline.hours * 60);
    const after = (share: number) =>
      addWorkingMinutes(calendar, this.work.now.toISOString(), Math.round(minutes * share), leave);
    const due = after(1);
    const reminders = REMINDERS.map(({ stage, share }) => ({ stage, at: after(share).at }));
    const last = node.deadline.then === 'remind' ? [] : [{ stage: 'due' as const, at: due.at }];
    return { at: due.at, explanation: due.explanation, stages: [...reminders, ...last] };
  }
}

type Limited = NodeRun & { readonly deadline: NonNullable<NodeRun['deadline']> };

/** Whose turn has come by this action, and had not come to anybody in the same place before. */
function justOpened(before: Instance | null, after: Instance): { task: Task; node: Limited }[] {
  if (isTerminal(after)) return [];
  const limited = new Map(after.nodes.filter(hasDeadline).map((node) => [node.id, node]));
  const open = after.tasks.filter(({ state, nodeId }) => state === 'OPEN' && limited.has(nodeId));
  const began = beginningsIn(before, after);
  return open.flatMap((task) => {
    const node = limited.get(task.nodeId);
    return node && began(task) === null ? [{ task, node }] : [];
  });
}

/**
 * Whatever takes the place of a task whose time has begun, and of which one. Whose turn is only to come takes over none:
 * it is counted anew when it comes.
 */
function newHeirs(before: Instance | null, after: Instance): { heir: string; parent: string }[] {
  const limited = new Set(after.nodes.filter(hasDeadline).map(({ id }) => id));
  const begun = after.tasks.filter((task) => isLive(task) && task.state !== 'WAITING' && limited.has(task.nodeId));
  const began = beginningsIn(before, after);
  return begun.flatMap((task) => {
    const first = began(task);
    return first === null || first === task.id ? [] : [{ heir: task.id, parent: first }];
  });
}

/** Whoever can act now, also in the place of a seat that was closed while nobody could. */
function able(after: Instance, heirs: ReturnType<typeof newHeirs>): string[] {
  const ids = new Set(heirs.map(({ heir }) => heir));
  return after.tasks.filter((task) => ids.has(task.id) && canAct(after, task)).map(({ id }) => id);
}

/** Says of a task which one, before the action, had had the turn that it goes on with: itself, whom it followed, or none. */
function beginningsIn(before: Instance | null, after: Instance): (task: Task) => string | null {
  const earlier = new Map(before?.tasks.map((task) => [task.id, task]));
  const byId = new Map(after.tasks.map((task) => [task.id, task]));
  return (task) => {
    let each: Task | undefined = task;
    while (each && !earlier.has(each.id)) each = continues(each) ? byId.get(each.origin.parent) : undefined;
    const was = each && earlier.get(each.id);
    return was && was.state !== 'WAITING' ? was.id : null;
  };
}

function hasDeadline(node: NodeRun): node is Limited {
  return node.deadline !== null;
}

type Continued = Task & { readonly origin: { readonly parent: string } };

function continues(task: Task): task is Continued {
  return CONTINUED.includes(task.origin.kind);
}
