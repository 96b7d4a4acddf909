import { Injectable } from '@nestjs/common';
import {
  isLive,
  isTerminal,
  standstill,
  type Instance,
  type NodeRun,
  type OrgDirectory,
  type Stage,
  type Task,
} from '@countersign/approval-engine';
import { addWorkingMinutes, postpone, type Step, type WorkingCalendar } from '@countersign/working-time';
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
 * Due times in working time. They are counted once, when a seat opens, in the calendar and the leave of that day, and
 * stored: what is entered later moves none of them. While nobody could act in a seat its time stands still, and is moved by
 * as much when it goes on.
 */
@Injectable()
export class Deadlines {
  constructor(
    private readonly work: UnitOfWork,
    private readonly workingTime: WorkingTime,
    private readonly timers: Timers,
  ) {}

  /** Of the seats that have just opened at nodes with a deadline. */
  async of(before: Instance | null, after: Instance, org: OrgDirectory): Promise<DueTimes> {
    const opened = justOpened(before, after).filter(({ task }) => !continues(task));
    if (opened.length === 0) return new Map();
    const calendar = await this.workingTime.calendar();
    return new Map(opened.map(({ task, node }) => [task.id, this.count(calendar, task, node, org)]));
  }

  /** What is to happen and when, as rows: a restart loses none of it. */
  async set(before: Instance | null, after: Instance, due: DueTimes, org: OrgDirectory): Promise<void> {
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
    await this.goOn(withTime(resumed), org);
  }

  /** Later by the working time that passed while nobody could act: nothing is pressed at the moment it goes on. */
  private async goOn(taskIds: readonly string[], org: OrgDirectory): Promise<void> {
    const halted = taskIds.length > 0 ? await this.timers.halted(taskIds) : [];
    if (halted.length === 0) return;
    const calendar = await this.workingTime.calendar();
    const until = this.work.now.toISOString();
    for (const { id, actorId, haltedAt, dueAt, explanation, timers } of halted) {
      const leave = (org.absences ?? []).filter(({ person }) => person === actorId);
      const later = (at: Date, steps: readonly Step[] = []) =>
        postpone(
          calendar,
          { at: at.toISOString(), explanation: steps },
          { from: haltedAt.toISOString(), until },
          leave,
        );
      const stages = timers.map(({ stage, at }) => ({ stage, at: later(new Date(at)).at }));
      await this.timers.resume(id, { ...later(dueAt, explanation), stages });
    }
  }

  private count(calendar: WorkingCalendar, task: Task, node: Limited, org: OrgDirectory): DueTime {
    const minutes = Math.round(node.deadline.hours * 60);
    const leave = (org.absences ?? []).filter(({ person }) => person === task.actor);
    const after = (share: number) =>
      addWorkingMinutes(calendar, this.work.now.toISOString(), Math.round(minutes * share), leave);
    const due = after(1);
    const reminders = REMINDERS.map(({ stage, share }) => ({ stage, at: after(share).at }));
    const last = node.deadline.then === 'remind' ? [] : [{ stage: 'due' as const, at: due.at }];
    return { at: due.at, explanation: due.explanation, stages: [...reminders, ...last] };
  }
}

type Limited = NodeRun & { readonly deadline: NonNullable<NodeRun['deadline']> };

function justOpened(before: Instance | null, after: Instance): { task: Task; node: Limited }[] {
  if (isTerminal(after)) return [];
  const earlier = new Map(before?.tasks.map((task) => [task.id, task]));
  const limited = new Map(after.nodes.filter(hasDeadline).map((node) => [node.id, node]));
  return after.tasks.flatMap((task) => {
    const node = limited.get(task.nodeId);
    const was = earlier.get(task.id);
    const isNew = task.state === 'OPEN' && (was === undefined || was.state === 'WAITING');
    return node && isNew ? [{ task, node }] : [];
  });
}

/** Whatever takes the place of another task, and of which one. */
function newHeirs(before: Instance | null, after: Instance): { heir: string; parent: string }[] {
  const earlier = new Set(before?.tasks.map(({ id }) => id));
  const limited = new Set(after.nodes.filter(hasDeadline).map(({ id }) => id));
  const fresh = after.tasks.filter((task) => isLive(task) && limited.has(task.nodeId) && !earlier.has(task.id));
  return fresh.flatMap((task) =>
    continues(task) && 'parent' in task.origin ? [{ heir: task.id, parent: task.origin.parent }] : [],
  );
}

function hasDeadline(node: NodeRun): node is Limited {
  return node.deadline !== null;
}

function continues({ origin }: Task): boolean {
  return CONTINUED.includes(origin.kind);
}
