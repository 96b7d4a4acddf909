import { ApiProperty } from '@nestjs/swagger';
import { IntegerField, TextField } from '../../../platform/http/fields.js';
import { ScopesField } from './scopes.field.js';
import type { TokenRow } from './tokens.repository.js';

export class MakeTokenDto {
  @TextField({ describe: 'What it is for', min: 1, max: 100 })
  name: string;

  @ScopesField()
  scopes: string[];

  @IntegerField({ min: 1, max: 365, describe: 'Days it is good for' })
  days: number;
}

export class TokenView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'What it is for' })
  name: string;

  @ApiProperty({ description: 'Its last four characters' })
  hint: string;

  @ApiProperty({
    type: [String],
    description: 'What it carries, as far as its account still may',
    example: ['lead:view'],
  })
  scopes: string[];

  @ApiProperty({ format: 'date-time', description: 'When it was made' })
  createdAt: string;

  @ApiProperty({ type: String, nullable: true, description: 'By whom' })
  createdBy: string | null;

  @ApiProperty({ format: 'date-time', description: 'Until when it is good' })
  expiresAt: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was last used, to the minute',
  })
  lastUsedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'From which address' })
  lastAddress: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was revoked' })
  endedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why' })
  endedFor: string | null;
}

export class TokensView {
  @ApiProperty({ type: [TokenView], description: 'Newest first' })
  items: TokenView[];
}

export class NewTokenView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'The token; shown once' })
  token: string;
}

export function tokenView({ createdByName, lastAddress, ...row }: TokenRow): TokenView {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    createdBy: createdByName,
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    lastAddress: lastAddress || null,
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}
