import { Injectable } from '@nestjs/common';
import { backTest, type OrgDirectory, type PastDeal, type Policy } from '@countersign/approval-engine';
import { workingMinutesBetween } from '@countersign/working-time';
import { WorkingTime } from '../../org/index.js';
import { changedSubmissions, type ChangedSubmission } from './changed-submission.js';
import { merged, type Report } from './report.js';
import { Submissions, type Submission } from './submissions.repository.js';

/** Working hours that each node usually takes, by its key. */
export type UsualHours = Readonly<Record<string, number>>;

type Known = Submission & { readonly versionId: string; readonly orgHash: string; readonly asOf: Date };

/** Routes submissions again in what they were routed in, through the router that routes every submission. */
@Injectable()
export class Replay {
  constructor(
    private readonly submissions: Submissions,
    private readonly workingTime: WorkingTime,
  ) {}

  /** In the working time of this house, as its calendar says it today. */
  async usualHours(purpose: string): Promise<UsualHours> {
    const calendar = await this.workingTime.calendar();
    const hours = new Map<string, number[]>();
    for (const { key, openedAt, closedAt } of await this.submissions.visits(purpose)) {
      const minutes = workingMinutesBetween(calendar, openedAt.toISOString(), closedAt.toISOString());
      hours.set(key, [...(hours.get(key) ?? []), minutes / 60]);
    }
    return Object.fromEntries([...hours].map(([key, list]) => [key, median(list)]));
  }

  /** @returns `report` with these submissions counted in, and those of them that would go another way */
  async execute(
    report: Report,
    page: readonly Submission[],
    tried: Policy,
    usual: UsualHours,
  ): Promise<{ report: Report; changed: ChangedSubmission[] }> {
    const known = page.filter(isKnown);
    const orgs = await this.submissions.organisations([...new Set(known.map(({ orgHash }) => orgHash))]);
    const versions = await this.submissions.policies([...new Set(known.map(({ versionId }) => versionId))]);
    const changed: ChangedSubmission[] = [];
    let sum: Report = { ...report, unreplayable: report.unreplayable + page.length - known.length };
    for (const [versionId, active] of versions) {
      const group = known.filter((submission) => submission.versionId === versionId);
      const asOf = new Map(group.map((each) => [idOf(each), organisationOf(each, orgs)]));
      const history = group.map((each) => dealOf(each, usual));
      const org = (id: string): OrgDirectory => asOf.get(id) as OrgDirectory;
      const measures = measuresOf(active);
      const part = backTest({ history, active, draft: tried, org, measures });
      sum = merged(sum, part);
      changed.push(...changedSubmissions(part, new Map(group.map((each) => [idOf(each), each])), measures));
    }
    return { report: sum, changed };
  }
}

const idOf = ({ instanceId, round }: Submission): string => `${instanceId}/${round}`;

function isKnown(submission: Submission): submission is Known {
  return submission.versionId !== null && submission.orgHash !== null && submission.asOf !== null;
}

function organisationOf({ orgHash, asOf }: Known, orgs: ReadonlyMap<string, Omit<OrgDirectory, 'asOf'>>): OrgDirectory {
  return { asOf: asOf.toISOString(), ...(orgs.get(orgHash) as Omit<OrgDirectory, 'asOf'>) };
}

function dealOf(submission: Known, hours: UsualHours): PastDeal {
  const { facts, submitterId, assistants, plan } = submission;
  return { id: idOf(submission), facts, submitter: submitterId, assistants, asOf: idOf(submission), then: plan, hours };
}

function measuresOf({ facts }: Policy): { amount?: string; ratio?: string } {
  return {
    ...(facts['amount']?.type === 'money' ? { amount: 'amount' } : {}),
    ...(facts['ratio']?.type === 'ratio' ? { ratio: 'ratio' } : {}),
  };
}

function median(list: readonly number[]): number {
  const sorted = list.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
