import { Injectable } from '@nestjs/common';
import { permitted } from '../../platform/access/permission.js';
import type { Principal } from '../../platform/access/principal.js';
import { allowanceView } from '../../platform/http/allowance.js';
import type { Locale } from '../../platform/http/locale.js';
import { refView } from '../../platform/http/views.js';
import { ApprovalSubjects } from '../approvals/index.js';
import { Drafts, type DraftRow } from './drafts.repository.js';
import { PolicyBook, type KnownPolicy, type PlacedVersion } from './policy-book.repository.js';
import type { PolicyPublicationView, PolicySummaryView, PolicyVersionRefView } from './policy.view.js';
import { Publications } from './publications.repository.js';
import { ShowPublications } from './show-publications.js';

interface Shelf {
  readonly versions: readonly PlacedVersion[];
  readonly running: ReadonlyMap<string, number>;
  readonly drafts: ReadonlyMap<string, DraftRow>;
  readonly publications: ReadonlyMap<string, PolicyPublicationView>;
}

/** Every policy on one page: what decides today, what comes next, what is being written and who must agree. */
@Injectable()
export class ShowPolicies {
  constructor(
    private readonly book: PolicyBook,
    private readonly drafts: Drafts,
    private readonly publications: Publications,
    private readonly showPublications: ShowPublications,
    private readonly subjects: ApprovalSubjects,
  ) {}

  async execute(me: Principal, locale: Locale): Promise<PolicySummaryView[]> {
    const shelf: Shelf = {
      versions: await this.book.versions(),
      running: await this.book.running(),
      drafts: await this.drafts.all(),
      publications: await this.showPublications.all(await this.publications.allOpen()),
    };
    const known = (await this.book.all()).filter(
      ({ id, code }) => shelf.drafts.has(id) || shelf.versions.some((version) => version.code === code),
    );
    return known.map((policy) => this.summary(policy, shelf, me, locale));
  }

  private summary(policy: KnownPolicy, shelf: Shelf, me: Principal, locale: Locale): PolicySummaryView {
    const { id, code, purpose } = policy;
    const versions = shelf.versions.filter((version) => version.code === code);
    const inForce = versions.find(({ state }) => state === 'in_force');
    const draft = shelf.drafts.get(id);
    const content = inForce?.content ?? versions.at(-1)?.content ?? draft?.content;
    return {
      ...{ code, purpose },
      purposeName: this.subjects.purposes().find((each) => each.code === purpose)?.name[locale] ?? purpose,
      title: content?.title?.[locale] ?? code,
      inForce: inForce ? versionRef(inForce) : null,
      upcoming: upcomingOf(versions),
      draft: draft ? draftRef(draft) : null,
      publication: shelf.publications.get(id) ?? null,
      runningCount: versions.reduce((sum, version) => sum + (shelf.running.get(version.id) ?? 0), 0),
      can: {
        edit: allowanceView(permitted(me, 'policy.edit'), locale),
        publish: allowanceView(permitted(me, 'policy.publish'), locale),
      },
    };
  }
}

function upcomingOf(versions: readonly PlacedVersion[]): PolicyVersionRefView | null {
  const [next] = versions
    .filter(({ state }) => state === 'upcoming')
    .sort((a, b) => a.effectiveFrom.getTime() - b.effectiveFrom.getTime());
  return next ? versionRef(next) : null;
}

function draftRef({ version, updatedAt, updatedById, updatedByName }: DraftRow) {
  return { version, updatedAt: updatedAt.toISOString(), updatedBy: refView(updatedById, updatedByName) };
}

export function versionRef({ number, effectiveFrom, publishedAt, contentHash }: PlacedVersion): PolicyVersionRefView {
  return {
    number,
    effectiveFrom: effectiveFrom.toISOString(),
    publishedAt: publishedAt.toISOString(),
    contentHash,
  };
}
