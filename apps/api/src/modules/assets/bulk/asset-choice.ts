import { Injectable } from '@nestjs/common';
import { RowIsForReading, RowIsOnlyShared } from '../../../platform/database/database.errors.js';
import type { DomainError } from '../../../platform/http/domain-error.js';
import type { RefusedRow } from '../../../platform/http/refused-rows.js';
import { RecordRights, type RecordAccess } from '../../../platform/subjects/record-rights.js';
import { AssetIsMissing } from '../assets.errors.js';

export interface BulkResult {
  readonly changed: readonly string[];
  readonly refused: readonly RefusedRow[];
}

/** Which of many assets somebody may work on, and why not on the others. */
@Injectable()
export class AssetChoice {
  constructor(private readonly rights: RecordRights) {}

  /** @param needed `own` for what becomes of them, `write` for what they say */
  async among(ids: readonly string[], needed: 'own' | 'write'): Promise<BulkResult> {
    const wanted = [...new Set(ids)];
    const rights = await this.rights.of('asset', wanted);
    const judged = wanted.map((id) => ({ id, error: refusalOf(rights.get(id)?.access, needed) }));
    return {
      changed: judged.filter(({ error }) => error === null).map(({ id }) => id),
      refused: judged.flatMap(({ id, error }) => (error ? [{ id, error }] : [])),
    };
  }
}

function refusalOf(access: RecordAccess | undefined, needed: 'own' | 'write'): DomainError | null {
  if (access === undefined) return new AssetIsMissing({});
  if (access === 'read') return new RowIsForReading({});
  return needed === 'own' && access !== 'own' ? new RowIsOnlyShared({}) : null;
}
