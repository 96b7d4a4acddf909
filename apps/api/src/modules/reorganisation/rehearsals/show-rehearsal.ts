import { Injectable } from '@nestjs/common';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { People } from '../../org/index.js';
import { findingText, type HoleInPolicy } from '../../policies/index.js';
import { SeatWords } from '../seat.view.js';
import type { Rehearsal } from './rehearsal.entity.js';
import type { HoleInPolicyView, ReachChangeView, RehearsalReportView, RehearsalView } from './rehearsal.view.js';
import { Rehearsals } from './rehearsals.repository.js';
import type { ReachChange, RehearsalReport } from './report.js';

const MOST = 500;
const NAMED = 50;

/** A report for one reader: people by name, documents by title only where she may see them. */
@Injectable()
export class ShowRehearsal {
  constructor(
    private readonly rehearsals: Rehearsals,
    private readonly people: People,
  ) {}

  async execute(row: Rehearsal, locale: Locale): Promise<RehearsalView> {
    return { ...rehearsalView(row, locale), report: row.report && (await this.report(row.report, locale)) };
  }

  private async report(all: RehearsalReport, locale: Locale): Promise<RehearsalReportView> {
    const report = shortened(all);
    const seats = [...report.moves, ...report.represented, ...report.stalls];
    const seen = await this.rehearsals.seen([...new Set(seats.map(({ instanceId }) => instanceId))]);
    const words = new SeatWords(await this.people.names(idsIn(report)), seen, locale);
    return {
      conflicts: report.conflicts.map(({ index, code, params }) => ({ index, code, text: say(code, params, locale) })),
      ...{ approvals: report.approvals, movesTotal: all.moves.length },
      moves: report.moves.map((seat) => words.moved(seat)),
      represented: report.represented.map((seat) => words.represented(seat)),
      stalls: report.stalls.map((seat) => words.stalled(seat)),
      holes: report.holes.map((hole) => holeView(hole, locale)),
      viewersTotal: new Set(all.reach.map(({ viewerId }) => viewerId)).size,
      reach: report.reach.map((change) => reachView(change, words)),
    };
  }
}

export function rehearsalView(row: Rehearsal, locale: Locale): RehearsalView {
  const { id, planId, planVersion, day, status, total, done, createdAt, finishedAt, failure } = row;
  return {
    ...{ id, planId, planVersion, day, status, total, done, createdAt: createdAt.toISOString() },
    finishedAt: finishedAt?.toISOString() ?? null,
    failure: failure && say(failure, {}, locale),
    report: null,
  };
}

function shortened(report: RehearsalReport): RehearsalReport {
  const { moves, represented, stalls, reach } = report;
  return {
    ...report,
    ...{ moves: moves.slice(0, MOST), represented: represented.slice(0, MOST), stalls: stalls.slice(0, MOST) },
    reach: reach.slice(0, MOST).map((change) => ({
      ...change,
      ...{ gained: change.gained.slice(0, NAMED), lost: change.lost.slice(0, NAMED) },
    })),
  };
}

function idsIn({ moves, represented, stalls, reach }: RehearsalReport): (string | null)[] {
  return [
    ...moves.flatMap(({ from, to }) => [from, to]),
    ...represented.flatMap(({ principal, from, to }) => [principal, from, to]),
    ...stalls.map(({ person }) => person),
    ...reach.flatMap(({ viewerId, gained, lost }) => [viewerId, ...gained, ...lost]),
  ];
}

function holeView(hole: HoleInPolicy, locale: Locale): HoleInPolicyView {
  const { params, witness, departments, ...rest } = hole;
  return {
    ...rest,
    text: findingText(hole.code, params, locale),
    witness: witness && { ...witness },
    departments: [...departments],
  };
}

function reachView({ viewerId, gained, lost, ...numbers }: ReachChange, words: SeatWords): ReachChangeView {
  const named = (ids: readonly string[]) => ids.map((id) => words.person(id));
  return { viewer: words.person(viewerId), ...numbers, gained: named(gained), lost: named(lost) };
}
