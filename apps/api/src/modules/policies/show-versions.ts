import { startOfBusinessDay } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import type { Locale } from '../../platform/http/locale.js';
import { refView, type RefView } from '../../platform/http/views.js';
import { People } from '../org/index.js';
import { PolicyBook, type PlacedVersion } from './policy-book.repository.js';
import type { PolicyPublication } from './policy-publication.entity.js';
import type { PolicyVersionDetailView, PolicyVersionView } from './policy.view.js';
import { Publications } from './publications.repository.js';
import { ReadPolicies } from './reading/read-policies.js';
import { versionRef } from './show-policies.js';

/** A version, or what is proposed as one. */
type Shown = Omit<PlacedVersion, 'state'> & { readonly state: PlacedVersion['state'] | 'proposed' };

/** The versions of one policy, newest first, what waits for agreement included. */
@Injectable()
export class ShowVersions {
  constructor(
    private readonly book: PolicyBook,
    private readonly publications: Publications,
    private readonly people: People,
    private readonly reading: ReadPolicies,
  ) {}

  async all(code: string): Promise<PolicyVersionView[]> {
    const versions = await this.shown(code);
    const names = await this.people.findable(
      versions.flatMap(({ proposedBy, approvedBy }) => [proposedBy, approvedBy]),
    );
    const running = await this.book.running();
    return versions.reverse().map((version) => versionView(version, names, running));
  }

  /** @throws PolicyVersionIsUnknown */
  async one(code: string, number: number, against: number | null, locale: Locale): Promise<PolicyVersionDetailView> {
    const versions = await this.shown(code);
    const version = versions.find((each) => each.number === number) ?? (await this.book.version(code, number));
    const before =
      against === null
        ? versions.filter((each) => each.number < number).at(-1)
        : (versions.find((each) => each.number === against) ?? (await this.book.version(code, against)));
    const names = await this.people.findable([version.proposedBy, version.approvedBy]);
    return {
      ...versionView(version, names, await this.book.running()),
      ...{ code, purpose: version.purpose, content: version.content, cases: version.tests.cases },
      title: version.content.title[locale],
      against: before?.number ?? null,
      changes: await this.reading.changes(before?.content ?? null, version.content, locale),
      people: await this.reading.people(version.content),
    };
  }

  private async shown(code: string): Promise<Shown[]> {
    const { id, purpose } = await this.book.get(code);
    const versions: Shown[] = await this.book.versions(code);
    const open = await this.publications.open(id);
    return open?.kind === 'publish' ? [...versions, proposed(open, code, purpose)] : versions;
  }
}

function proposed(
  { id, policyId, number, content, contentHash, tests, createdAt, createdBy, effectiveOn }: PolicyPublication,
  code: string,
  purpose: string,
): Shown {
  return {
    ...{ id, policyId, number, content, contentHash, tests, code, purpose },
    ...{ state: 'proposed', publishedAt: createdAt, effectiveFrom: startOfBusinessDay(effectiveOn) },
    ...{ effectiveUntil: null, retiredAt: null, proposedBy: createdBy, approvedBy: null },
  };
}

/** From inside a closed organisation it is nobody's business who of the company proposes and agrees. */
const known = (id: string | null, names: ReadonlyMap<string, string>): RefView | null =>
  id !== null && names.has(id) ? refView(id, names.get(id)) : null;

function versionView(
  version: Shown,
  names: ReadonlyMap<string, string>,
  running: ReadonlyMap<string, number>,
): PolicyVersionView {
  const { id, state, effectiveUntil, proposedBy, approvedBy } = version;
  return {
    ...versionRef(version as PlacedVersion),
    state,
    effectiveUntil: effectiveUntil?.toISOString() ?? null,
    proposedBy: known(proposedBy, names),
    approvedBy: known(approvedBy, names),
    runningCount: running.get(id) ?? 0,
  };
}
