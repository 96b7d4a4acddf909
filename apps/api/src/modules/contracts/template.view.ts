import { ApiProperty } from '@nestjs/swagger';
import type { TemplateClauseRow, TemplateRow } from './templates.repository.js';

export class TemplateRowView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Code' })
  code: string;

  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'Version of its words' })
  versionNumber: number;
}

export class TemplatesView {
  @ApiProperty({ type: [TemplateRowView], description: 'Company texts in use' })
  items: TemplateRowView[];
}

export class TemplateClauseView {
  @ApiProperty({ description: 'Key' })
  key: string;

  @ApiProperty({ description: 'Title' })
  title: string;

  @ApiProperty({ description: 'Its words; {{blanks}} are filled in' })
  text: string;

  @ApiProperty({ description: 'Code of the position that answers for it' })
  ownerRole: string;

  @ApiProperty({ description: 'Name of that position' })
  ownerTitle: string;

  @ApiProperty({ description: 'SHA-256 of its words' })
  textHash: string;
}

export class TemplateView extends TemplateRowView {
  @ApiProperty({ type: [TemplateClauseView], description: 'Its clauses, in order' })
  clauses: TemplateClauseView[];
}

export function templateView(
  { id, code, name, versionNumber }: TemplateRow,
  clauses: readonly TemplateClauseRow[],
): TemplateView {
  return { id, code, name, versionNumber, clauses: clauses.map(clauseView) };
}

function clauseView({ key, title, text, ownerPosition, ownerTitle, textHash }: TemplateClauseRow): TemplateClauseView {
  return { key, title, text, ownerRole: ownerPosition, ownerTitle, textHash };
}
