import { Injectable } from '@nestjs/common';
import {
  decide,
  isLive,
  notEligible,
  type Context,
  type Instance,
  type OrgDirectory,
  type Task,
} from '@countersign/approval-engine';
import { HOUSE_ID } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Foreseen, Meant } from '../../../platform/handover/handover-source.js';
import { say, texts } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { ApprovalHistory } from '../approval-history.repository.js';
import { RoutingDirectory, type Names } from '../org-directory.js';
import { refusalText } from '../refusals/refusal-words.js';
import { RoutingContexts } from '../routing-context.js';
import { entrusted, without } from './entrusted.js';

texts({
  'handover.seat.by_rule': {
    zh: '没有指定接收人，按离职规则由代理人、代理负责人或上级接替',
    en: 'Nobody is named, so the rule for leavers finds the proxy, the acting head or the next in line',
  },
  'handover.seat.represented': {
    zh: '{personName}当天由他人代理',
    en: '{personName} is represented by somebody else that day',
  },
  'handover.seat.nobody': {
    zh: '没有人有资格接替，审批将停住并报警',
    en: 'Nobody may take it over: the approval will stop in sight',
  },
});

/** Whose every seat of a leaver would be if she went now: the engine is asked, and nothing is written. */
@Injectable()
export class ForeseeSeats {
  constructor(
    private readonly work: UnitOfWork,
    private readonly history: ApprovalHistory,
    private readonly contexts: RoutingContexts,
    private readonly directory: RoutingDirectory,
    private readonly records: Subjects,
  ) {}

  /** Asked as the house. @returns those that would not come to whom they are meant for */
  async execute(leaverId: string, meant: readonly Meant[], locale: Locale): Promise<Foreseen[]> {
    if (meant.length === 0) return [];
    const org = without(await this.directory.asItIs(), leaverId);
    const [names, standing] = [await this.directory.names(), await this.standing(meant.map(({ id }) => id))];
    // The engine looks people up by what it made of an organisation before: one for each successor, not one for each approval.
    const orgs = new Map<string | null, OrgDirectory>();
    const orgFor = (successorId: string | null): OrgDirectory => {
      const planned = successorId === null ? [] : [{ personId: leaverId, successorId }];
      const made = orgs.get(successorId) ?? entrusted(org, planned);
      orgs.set(successorId, made);
      return made;
    };
    const found: Foreseen[] = [];
    for (const { id, successorId } of meant) {
      const row = standing.get(id);
      if (!row) continue;
      const { content } = await this.contexts.policy(row.version);
      const owner = (await this.records.ownerOf(row)) ?? undefined;
      const context = { policy: content, org: orgFor(successorId), owner };
      const { instance } = await this.history.of(id);
      const other = this.otherwise(instance, leaverId, successorId, context);
      if (other) found.push({ id, ...other, detail: detailOf(other, names, locale) });
    }
    return found;
  }

  private otherwise(
    before: Instance,
    leaverId: string,
    successorId: string | null,
    context: Context,
  ): Otherwise | null {
    const seats = before.tasks.filter((task) => isLive(task) && task.principal === leaverId);
    const decision = decide(before, {
      kind: 'rehome',
      actor: HOUSE_ID,
      at: this.work.now.toISOString(),
      idempotencyKey: `foreseen ${before.id}`,
      context,
    });
    const after = decision.outcome === 'accepted' ? decision.instance : before;
    const takers = seats.map((seat) => ({ seat, takerId: takerOf(seat, after) }));
    const other =
      takers.find(({ takerId }) => takerId !== successorId) ?? (successorId === null ? takers[0] : undefined);
    if (!other) return null;
    const { seat, takerId } = other;
    if (successorId === null) return { takerId, code: takerId ? BY_RULE : NOBODY, params: {} };
    const no = notEligible(successorId, seat, before, context);
    if (no) return { takerId, code: `approval.${no.code}`, params: no.params };
    return { takerId, code: takerId ? REPRESENTED : NOBODY, params: { person: successorId } };
  }

  /** Under which version each runs, and what it is about. */
  private async standing(ids: readonly string[]): Promise<Map<string, Standing>> {
    const rows = await this.work.manager.query<(Standing & { approval: string })[]>(
      `SELECT id AS approval, policy_version_id AS version, subject_type AS type, subject_id AS id
       FROM approval_instances WHERE id = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ approval, ...row }) => [approval, row]));
  }
}

interface Standing {
  readonly version: string;
  readonly type: string;
  readonly id: string;
}

const BY_RULE = 'handover.seat.by_rule';
const REPRESENTED = 'handover.seat.represented';
const NOBODY = 'handover.seat.nobody';

interface Otherwise {
  readonly takerId: string | null;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

function takerOf(seat: Task, { tasks }: Instance): string | null {
  const next = tasks.find(({ origin }) => origin.kind === 'rehome' && origin.parent === seat.id);
  return next?.principal ?? null;
}

function detailOf({ takerId, code, params }: Otherwise, { people }: Names, locale: Locale): string {
  const why = refusalText(code, params, people, locale);
  const stops = takerId === null && code !== NOBODY;
  if (!stops) return why;
  return locale === 'en' ? `${why} ${say(NOBODY, {}, locale)}` : `${why}${say(NOBODY, {}, locale)}`;
}
