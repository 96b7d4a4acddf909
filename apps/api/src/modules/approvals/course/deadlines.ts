import { Injectable } from '@nestjs/common';
import {
  isTerminal,
  type Instance,
  type NodeRun,
  type OrgDirectory,
  type Stage,
  type Task,
} from '@countersign/approval-engine';
import { addWorkingMinutes, type Step, type WorkingCalendar } from '@countersign/working-time';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { WorkingTime } from '../../org/index.js';

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
 * stored: what is entered later moves none of them.
 */
@Injectable()
export class Deadlines {
  constructor(
    private readonly work: UnitOfWork,
    private readonly workingTime: WorkingTime,
  ) {}

  /** Of the seats that have just opened at nodes with a deadline. */
  async of(before: Instance | null, after: Instance, org: OrgDirectory): Promise<DueTimes> {
    const opened = justOpened(before, after).filter(({ task }) => !continues(task));
    if (opened.length === 0) return new Map();
    const calendar = await this.workingTime.calendar();
    return new Map(opened.map(({ task, node }) => [task.id, this.count(calendar, task, node, org)]));
  }

  /** What is to happen and when, as rows: a restart loses none of it. */
  async set(before: Instance | null, after: Instance, due: DueTimes): Promise<void> {
    const rows = [...due].flatMap(([task_id, { stages }]) =>
      stages.map(({ stage, at }) => ({ task_id, stage, due_at: at })),
    );
    if (rows.length > 0) {
      await this.work.manager.query(
        `INSERT INTO approval_timers (id, instance_id, task_id, stage, due_at)
         SELECT gen_random_uuid(), $1, t.task_id, t.stage, t.due_at
         FROM jsonb_to_recordset($2::jsonb) t(task_id uuid, stage text, due_at timestamptz) ON CONFLICT (task_id, stage) DO NOTHING`,
        [after.id, JSON.stringify(rows)],
      );
    }
    const heirs = justOpened(before, after).flatMap(({ task }) =>
      continues(task) && 'parent' in task.origin ? [{ heir: task.id, parent: task.origin.parent }] : [],
    );
    if (heirs.length > 0) await this.inherit(after.id, heirs);
  }

  private async inherit(instanceId: string, heirs: readonly { heir: string; parent: string }[]): Promise<void> {
    const given = [JSON.stringify(heirs)];
    await this.work.manager.query(
      `UPDATE approval_tasks t SET due_at = p.due_at, due_explanation = p.due_explanation
       FROM jsonb_to_recordset($1::jsonb) h(heir uuid, parent uuid) JOIN approval_tasks p ON p.id = h.parent WHERE t.id = h.heir`,
      given,
    );
    await this.work.manager.query(
      `INSERT INTO approval_timers (id, instance_id, task_id, stage, due_at)
       SELECT gen_random_uuid(), $2, h.heir, p.stage, p.due_at
       FROM jsonb_to_recordset($1::jsonb) h(heir uuid, parent uuid) JOIN approval_timers p ON p.task_id = h.parent AND p.outcome IS DISTINCT FROM 'fired'
       ON CONFLICT (task_id, stage) DO NOTHING`,
      [...given, instanceId],
    );
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

function hasDeadline(node: NodeRun): node is Limited {
  return node.deadline !== null;
}

function continues({ origin }: Task): boolean {
  return CONTINUED.includes(origin.kind);
}
