import { Injectable } from '@nestjs/common';
import type { Policy } from '@countersign/approval-engine';
import { Drafts } from './drafts.repository.js';
import { PolicyIsUnknown, PolicyVersionIsUnknown } from './policies.errors.js';
import { PolicyBook } from './policy-book.repository.js';

export interface ToBeTried {
  readonly policy: Policy;
  readonly purpose: string;
}

export interface Wanted {
  readonly content?: object | undefined;
  readonly code?: string | undefined;
  readonly number?: number | undefined;
}

/** Which policy is to be tried: what was handed in, one version, the version in force, or what is being written. */
@Injectable()
export class Tested {
  constructor(
    private readonly book: PolicyBook,
    private readonly drafts: Drafts,
  ) {}

  /** @throws PolicyIsUnknown, PolicyVersionIsUnknown */
  async policy({ content, code, number }: Wanted): Promise<ToBeTried> {
    if (content) return { policy: content as Policy, purpose: purposeOf(content) };
    const { purpose } = await this.book.get(code ?? '');
    const versions = await this.book.versions(code);
    const version =
      number === undefined
        ? (versions.find(({ state }) => state === 'in_force') ?? versions.at(-1))
        : versions.find((each) => each.number === number);
    if (version) return { policy: version.content, purpose };
    if (number !== undefined) throw new PolicyVersionIsUnknown({ code: code ?? '', number });
    return this.draftOf(code ?? '');
  }

  /** The draft, or the newest version where nobody is writing. @throws PolicyIsUnknown */
  async draftOf(code: string): Promise<ToBeTried> {
    const { id, purpose } = await this.book.get(code);
    const content = (await this.drafts.find(id))?.content ?? (await this.book.latest(code))?.content;
    if (!content) throw new PolicyIsUnknown({ code });
    return { policy: content, purpose };
  }
}

export function purposeOf(content: object): string {
  return String((content as { purpose?: unknown }).purpose ?? '');
}
