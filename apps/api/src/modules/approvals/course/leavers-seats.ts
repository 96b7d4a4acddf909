import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Asks, Foreseen, Given, Meant } from '../../../platform/handover/handover-source.js';
import { DomainError } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { PerformAction } from '../perform-action.js';
import { ForeseeSeats } from './foresee-seats.js';
import { RehomeSeats } from './rehome-seats.js';

const LIVE = `('open', 'waiting', 'held')`;

/** Who has what a leaver had in one approval, once the house looked at it; `hers` where nobody took it. */
const STANDING = `
  SELECT i.id, exists (SELECT 1 FROM approval_tasks t WHERE t.instance_id = i.id AND t.principal_id = $2 AND t.state IN ${LIVE}) AS hers,
    (SELECT n.principal_id FROM approval_tasks t
       JOIN approval_tasks n ON n.instance_id = i.id AND n.origin ->> 'kind' = 'rehome' AND n.origin ->> 'parent' = t.id::text
       JOIN approval_actions a ON a.instance_id = i.id AND a.seq = (n.origin ->> 'by')::int AND a.at >= $3
     WHERE t.instance_id = i.id AND t.principal_id = $2 ORDER BY a.seq DESC, n.ordinal LIMIT 1) AS "takerId"
  FROM approval_instances i WHERE i.id = $1`;

/** Seats that came from a leaver to her successor and are still his to decide. */
const TAKEN = `
  SELECT n.id FROM approval_tasks n JOIN approval_tasks t ON t.instance_id = n.instance_id AND t.id::text = n.origin ->> 'parent'
  WHERE n.instance_id = $1 AND n.origin ->> 'kind' = 'rehome' AND t.principal_id = $2 AND n.principal_id = $3 AND n.state IN ${LIVE}
  ORDER BY n.ordinal`;

const TAKEN_BACK = '撤销离职交接，席位还给原审批人';

/**
 * The approvals that wait for a leaver, as her handover divides them. They go by the engine's own rule for leavers, to whom
 * it was told first, and come back as every seat that is moved by hand: by two, of whom one takes the handover back.
 */
@Injectable()
export class LeaversSeats implements Asks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly foreseeSeats: ForeseeSeats,
    private readonly rehome: RehomeSeats,
    private readonly perform: PerformAction,
  ) {}

  foresee(leaverId: string, meant: readonly Meant[], locale: Locale): Promise<Foreseen[]> {
    return this.foreseeSeats.execute(leaverId, meant, locale);
  }

  async give(leaverId: string, since: Date, meant: readonly Meant[]): Promise<Given[]> {
    const given: Given[] = [];
    for (const { id } of meant) {
      await this.rehome.one(id);
      const [now] = await this.work.run(HOUSE, 'read', (manager) =>
        manager.query<{ hers: boolean; takerId: string | null }[]>(STANDING, [id, leaverId, since]),
      );
      const outcome = now?.hers ? 'stopped' : now?.takerId ? 'moved' : 'gone';
      given.push({ id, outcome, takerId: outcome === 'moved' ? (now?.takerId ?? null) : null });
    }
    return given;
  }

  async giveBack(leaverId: string, agreedBy: string, given: readonly Meant[]): Promise<string[]> {
    const back: string[] = [];
    for (const { id, successorId } of given) {
      const cameBack = await this.work
        .run(HOUSE, 'write', () => this.return(id, leaverId, successorId, agreedBy))
        .catch((error: unknown) => {
          if (error instanceof DomainError) return false;
          throw error;
        });
      if (cameBack) back.push(id);
    }
    return back;
  }

  /** All her seats of one approval, or none. @throws the engine's refusal: she is not there, or may not decide it any more */
  private async return(id: string, leaverId: string, from: string | null, second: string): Promise<boolean> {
    const seats = await this.work.manager.query<{ id: string }[]>(TAKEN, [id, leaverId, from]);
    for (const { id: taskId } of seats)
      await this.perform.execute(id, { key: newId() }, ({ stamp, context }) => ({
        ...{ kind: 'reassign', taskId, to: leaverId, reason: TAKEN_BACK, second },
        ...stamp,
        context,
      }));
    return seats.length > 0;
  }
}
