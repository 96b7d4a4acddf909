import { Injectable } from '@nestjs/common';
import { checkPolicy, type FactCatalogue, type Finding } from '@countersign/approval-engine';
import { RoutingDirectory } from '../approvals/index.js';
import { Vocabulary } from './vocabulary.js';

/** One thing that is wrong with a policy; an error keeps it from being published. */
export interface Found {
  readonly code: string;
  readonly path: string;
  readonly severity: 'error' | 'warning';
  readonly params: Readonly<Record<string, unknown>>;
  readonly witness: Record<string, unknown> | null;
}

/** What the engine finds in a policy, and whether the rooms bring the facts it asks about. */
@Injectable()
export class Checking {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly directory: RoutingDirectory,
  ) {}

  /** @throws PolicyPurposeIsUnknown */
  async check(content: unknown, purpose: string): Promise<Found[]> {
    const offered = this.vocabulary.purpose(purpose).facts;
    const org = await this.directory.asItIs();
    const found = [...checkPolicy(content, { org }).map(foundOf), ...notOffered(content, offered)];
    return [
      ...found.filter(({ severity }) => severity === 'error'),
      ...found.filter((each) => each.severity !== 'error'),
    ];
  }
}

export function foundOf(finding: Finding): Found {
  const { code, path, params, severity, witness } = finding;
  return { code, path, params, severity, witness: witness ? { ...witness } : null };
}

/** A fact the record never brings would be unknown for ever, and every submission refused. */
function notOffered(content: unknown, offered: FactCatalogue): Found[] {
  const facts = (content as { facts?: unknown } | null)?.facts;
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.entries(facts as FactCatalogue).flatMap(([field, spec]) => {
    const params = { field, type: offered[field]?.type ?? null };
    if (params.type === spec?.type) return [];
    const code = params.type === null ? 'fact_not_offered' : 'fact_offered_otherwise';
    return [{ code, path: `facts.${field}`, severity: 'error' as const, params, witness: null }];
  });
}
