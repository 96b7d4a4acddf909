import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ContractTemplate, TemplateClause } from './clause.entity.js';
import type { TemplateText } from './clauses.js';
import { textHash } from './standard-text.js';

export interface TemplateRow {
  id: string;
  code: string;
  name: string;
  versionNumber: number;
}

export interface TemplateClauseRow extends TemplateText {
  ownerTitle: string;
  textHash: string;
}

const SELECT = `SELECT id, code, name, version_number AS "versionNumber" FROM contract_templates WHERE deleted_at IS NULL`;

/** Company texts. A contract keeps the version it was made from. */
@Injectable()
export class Templates {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  inUse(): Promise<TemplateRow[]> {
    return this.work.manager.query<TemplateRow[]>(SELECT + ' AND active ORDER BY name, version_number DESC');
  }

  async findInUse(id: string): Promise<TemplateRow | null> {
    const [row] = await this.work.manager.query<TemplateRow[]>(SELECT + ' AND active AND id = $1', [id]);
    return row ?? null;
  }

  /** @throws RowIsMissing */
  async get(id: string): Promise<TemplateRow> {
    const [row] = await this.work.manager.query<TemplateRow[]>(SELECT + ' AND id = $1', [id]);
    if (!row) throw new RowIsMissing({ type: 'contract_template', id });
    return row;
  }

  clauses(templateId: string): Promise<TemplateClauseRow[]> {
    return this.work.manager.query<TemplateClauseRow[]>(
      `SELECT t.position, t.key, t.title, t.text, t.owner_position AS "ownerPosition", p.name AS "ownerTitle", t.text_hash AS "textHash"
       FROM contract_template_clauses t JOIN positions p ON p.code = t.owner_position WHERE t.template_id = $1 ORDER BY t.position`,
      [templateId],
    );
  }

  /** Names of positions by code, for clauses that are added. */
  async positionNames(): Promise<Map<string, string>> {
    const rows = await this.work.manager.query<{ code: string; name: string }[]>('SELECT code, name FROM positions');
    return new Map(rows.map(({ code, name }) => [code, name]));
  }

  async isPublished(code: string, versionNumber: number): Promise<boolean> {
    return this.work.manager.existsBy(ContractTemplate, { code, versionNumber });
  }

  async publish(code: string, versionNumber: number, name: string, clauses: readonly TemplateText[]): Promise<void> {
    const { id: templateId } = await this.rows.insert(ContractTemplate, { code, versionNumber, name, active: true });
    const rows = clauses.map((clause) => ({ id: newId(), templateId, ...clause, textHash: textHash(clause.text) }));
    await this.work.manager.insert(TemplateClause, rows);
  }
}
