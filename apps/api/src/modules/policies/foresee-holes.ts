import { Injectable } from '@nestjs/common';
import { checkPolicy, route, type Finding, type OrgDirectory, type Policy } from '@countersign/approval-engine';
import { PolicyBook } from './policy-book.repository.js';

/** What the checker can only find in an organisation. */
const OF_PEOPLE = ['slate_empty', 'self_seat_vacant', 'self_approval', 'threshold_unreachable'] as const;

export interface HoleInDepartment {
  readonly id: string;
  readonly name: string;
  /** People of it for whose deal nobody is found, of all who could submit one. */
  readonly people: number;
  readonly of: number;
}

export interface HoleInPolicy {
  readonly policy: string;
  readonly version: number;
  readonly purpose: string;
  readonly code: string;
  readonly path: string;
  readonly severity: 'error' | 'warning';
  readonly params: Readonly<Record<string, unknown>>;
  /** A deal that shows it: its facts and who submits it. */
  readonly witness: Readonly<Record<string, unknown>> | null;
  /** It is not so today. */
  readonly isNew: boolean;
  readonly departments: readonly HoleInDepartment[];
}

/** Which rules of the policies in force come to nobody, or to the submitter, in an organisation that is not there yet. */
@Injectable()
export class ForeseeHoles {
  constructor(private readonly book: PolicyBook) {}

  async execute(today: OrgDirectory, then: OrgDirectory): Promise<HoleInPolicy[]> {
    const versions = (await this.book.versions()).filter(({ state }) => state === 'in_force');
    return versions.flatMap(({ code, number, purpose, content }) => {
      const known = new Set(found(content, today).map(placeOf));
      return found(content, then).map((finding) => ({
        ...{ policy: code, version: number, purpose, code: finding.code, path: finding.path },
        ...{ severity: finding.severity, params: finding.params, isNew: !known.has(placeOf(finding)) },
        witness: finding.witness ? { ...finding.witness } : null,
        departments: departmentsOf(content, finding, then),
      }));
    });
  }

  /** The policies that decide today, for whoever asks which offices they need. */
  async inForce(): Promise<{ code: string; content: Policy }[]> {
    return (await this.book.versions()).filter(({ state }) => state === 'in_force');
  }
}

function found(content: Policy, org: OrgDirectory): Finding[] {
  return checkPolicy(content, { org }).filter(({ code }) => (OF_PEOPLE as readonly string[]).includes(code));
}

const placeOf = ({ code, path }: Finding): string => `${code} ${path}`;

/** The witness names one submitter: the same deal, submitted by everybody else, shows in which departments it is so. */
function departmentsOf(content: Policy, { witness }: Finding, org: OrgDirectory): HoleInDepartment[] {
  if (!witness) return [];
  const stuck = new Map<string, { people: number; of: number }>();
  for (const { id, departmentId, disabled } of org.people) {
    if (disabled || departmentId === null) continue;
    const count = stuck.get(departmentId) ?? { people: 0, of: 0 };
    const isStuck = isWrong(route(content, witness.facts, org, id), id);
    stuck.set(departmentId, { people: count.people + (isStuck ? 1 : 0), of: count.of + 1 });
  }
  return org.departments.flatMap(({ id, name }) => {
    const count = stuck.get(id);
    return count && count.people > 0 ? [{ id, name, ...count }] : [];
  });
}

function isWrong(routing: ReturnType<typeof route>, submitter: string): boolean {
  if (routing.outcome === 'blocked') return true;
  if (routing.outcome === 'refused') return false;
  return routing.plan.nodes.some(
    ({ kind, seats }) => kind === 'approval' && seats.some(({ person }) => person === submitter),
  );
}
