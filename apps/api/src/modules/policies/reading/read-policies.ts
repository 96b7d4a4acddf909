import { Injectable } from '@nestjs/common';
import type { Policy, Text } from '@countersign/approval-engine';
import type { Locale } from '../../../platform/http/locale.js';
import type { RefView } from '../../../platform/http/views.js';
import { ApprovalSubjects, RoutingDirectory } from '../../approvals/index.js';
import { namedText } from '../finding.view.js';
import type { NamedFinding } from '../found.js';
import { PolicyBook, type PlacedVersion } from '../policy-book.repository.js';
import type { PolicyChangeView } from '../policy.view.js';
import { changesBetween } from './changes.js';
import { peopleIn } from './people-in.js';
import './part.texts.js';

/** A change as it is frozen for whoever is asked to agree to it, whatever language she reads. */
export interface FrozenChange extends Pick<PolicyChangeView, 'path' | 'kind' | 'what'> {
  readonly where: Text;
  readonly before: Text | null;
  readonly after: Text | null;
}

/** Policies as people read them: with the names of their nodes, facts and positions, and of whom they name. */
@Injectable()
export class ReadPolicies {
  constructor(
    private readonly book: PolicyBook,
    private readonly directory: RoutingDirectory,
    private readonly subjects: ApprovalSubjects,
  ) {}

  purposeName(code: string): Text | null {
    return this.subjects.purpose(code)?.name ?? null;
  }

  async changes(before: Policy | null, after: Policy, locale: Locale): Promise<PolicyChangeView[]> {
    return changesBetween(before, after, await this.directory.names(), locale);
  }

  /** Held against the newest version. */
  async changesInLatest(code: string, after: Policy, locale: Locale): Promise<PolicyChangeView[]> {
    return this.changes((await this.book.latest(code))?.content ?? null, after, locale);
  }

  latest(code: string): Promise<PlacedVersion | null> {
    return this.book.latest(code);
  }

  /** In every language, to be kept. */
  async frozen(before: Policy | null, after: Policy): Promise<FrozenChange[]> {
    const [zh, en] = [await this.changes(before, after, 'zh-CN'), await this.changes(before, after, 'en')];
    return zh.map(({ path, kind, what, ...chinese }, index) => {
      const text = (member: 'where' | 'before' | 'after') =>
        chinese[member] === null ? null : { 'zh-CN': chinese[member], en: en[index]?.[member] ?? chinese[member] };
      return { path, kind, what, where: text('where') as Text, before: text('before'), after: text('after') };
    });
  }

  /** What the checker finds and where, in every language, to be kept. */
  frozenFindings(found: readonly NamedFinding[]): { where: Text; text: Text }[] {
    return found.map((each) => ({
      where: each.where,
      text: { 'zh-CN': namedText(each, 'zh-CN'), en: namedText(each, 'en') },
    }));
  }

  /** Whom a policy names, as far as the reader may know them; a name that may not be known is not there. */
  async people(policy: unknown): Promise<RefView[]> {
    const { people } = await this.directory.names();
    return peopleIn(policy).flatMap((id) => {
      const name = people.get(id);
      return name ? [{ id, name }] : [];
    });
  }
}
