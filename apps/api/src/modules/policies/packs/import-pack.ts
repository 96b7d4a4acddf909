import { Injectable } from '@nestjs/common';
import type { Pack } from '@countersign/approval-engine';
import type { Locale } from '../../../platform/http/locale.js';
import { WriteDraft } from '../actions/write-draft.js';
import { Drafts } from '../drafts.repository.js';
import { DraftExists, PackIsMalformed, PolicyCodeIsReserved, PurposeIsFixed } from '../policies.errors.js';
import { PolicyBook, type KnownPolicy } from '../policy-book.repository.js';
import { RESERVED } from '../reserved.js';
import { LookAtPack } from './look-at-pack.js';
import type { PackImportView } from './pack.view.js';
import { readPackFile } from './read-pack-file.js';

export interface PackImport {
  readonly pack: unknown;
  /** A draft that is there already gives way. */
  readonly replace: boolean;
  /** Only says what would happen. */
  readonly dry: boolean;
}

/** Makes a pack the draft of its policy, with its cases; it is published like every other draft. */
@Injectable()
export class ImportPack {
  constructor(
    private readonly book: PolicyBook,
    private readonly drafts: Drafts,
    private readonly lookAtPack: LookAtPack,
    private readonly writeDraft: WriteDraft,
  ) {}

  /** @throws PackIsMalformed, PolicyPurposeIsUnknown, PurposeIsFixed, DraftExists, PolicyHasErrors */
  async execute({ pack: file, replace, dry }: PackImport, locale: Locale): Promise<PackImportView> {
    const pack = readPackFile(file);
    const known = await this.known(pack);
    const seen = await this.lookAtPack.execute(pack, locale);
    // Shown, it can be looked into; taken over, somebody would answer for what they never wrote.
    if (seen.signature.verdict === 'invalid' && !dry)
      throw new PackIsMalformed({ path: 'signature', problem: 'invalid' });
    if (!dry) await this.write(pack, replace);
    return { ...seen, exists: known !== null, imported: !dry };
  }

  private async known({ purpose, policy: { code } }: Pack): Promise<KnownPolicy | null> {
    if (RESERVED.includes(code)) throw new PolicyCodeIsReserved({ code });
    const known = await this.book.find(code);
    if (known && known.purpose !== purpose) throw new PurposeIsFixed({ code, purpose: known.purpose });
    return known;
  }

  private async write({ purpose, policy, cases, organisation }: Pack, replace: boolean): Promise<void> {
    const { code } = policy;
    await this.book.found(code, purpose);
    const { id } = await this.book.get(code);
    const draft = await this.drafts.find(id);
    if (draft && !replace) throw new DraftExists({ code, version: draft.version });
    await this.writeDraft.execute(code, { ...policy, purpose }, draft?.version ?? 0);
    const kept = await this.drafts.cases(id);
    await this.drafts.keepTests(id, { cases, organisation }, kept?.version ?? 0);
  }
}
