import { Injectable } from '@nestjs/common';
import { checkPolicy, type Policy } from '@countersign/approval-engine';
import type { Locale } from '../../platform/http/locale.js';
import { Deciders, positionName, RoutingDirectory } from '../approvals/index.js';
import { positionsIn } from './packs/positions-in.js';
import { foundOf, type NamedFinding } from './found.js';
import { notOffered } from './offered-facts.js';
import { nameFindings } from './reading/name-findings.js';
import { Vocabulary } from './vocabulary.js';

/** What the engine finds in a policy, and whether the rooms bring the facts it asks about. */
@Injectable()
export class Checking {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly directory: RoutingDirectory,
    private readonly deciders: Deciders,
  ) {}

  /** @throws PolicyPurposeIsUnknown */
  async check(content: unknown, purpose: string): Promise<NamedFinding[]> {
    const offered = (await this.vocabulary.purpose(purpose)).facts;
    const org = await this.deciders.among(await this.directory.asItIs());
    const findings = checkPolicy(content, { org });
    const isSound = findings.every(({ severity }) => severity === 'warning');
    const all = [...findings.map(foundOf), ...notOffered(content, offered, org, isSound)];
    const found = nameFindings(all, content, await this.directory.names());
    return [
      ...found.filter(({ severity }) => severity === 'error'),
      ...found.filter((each) => each.severity !== 'error'),
    ];
  }

  /** Positions that a policy asks and that nobody here holds. */
  async lacking(policy: Policy, locale: Locale): Promise<{ code: string; name: string; exists: boolean }[]> {
    const { positions } = await this.directory.names();
    const { people } = await this.deciders.among(await this.directory.asItIs());
    const held = new Set(people.filter(({ disabled }) => !disabled).flatMap((person) => person.positions));
    return positionsIn(policy)
      .filter((code) => !held.has(code))
      .map((code) => ({ code, name: positionName(code, positions, locale), exists: positions.has(code) }));
  }
}
