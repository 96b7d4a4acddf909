import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { Policies, type PolicyRow } from './policies.repository.js';

export class PolicyView {
  @ApiProperty({ format: 'uuid', description: 'Id of the version' })
  id: string;

  @ApiProperty({ description: 'Code of the policy' })
  code: string;

  @ApiProperty({ description: 'What it decides', example: 'quote.discount' })
  purpose: string;

  @ApiProperty({ description: 'Its title' })
  title: string;

  @ApiProperty({ type: 'integer', description: 'Version in force' })
  version: number;

  @ApiProperty({ description: 'SHA-256 of its content' })
  contentHash: string;

  @ApiProperty({ format: 'date-time', description: 'Since when it is in force' })
  publishedAt: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Facts, authorities, gates, steps and switches',
  })
  graph: object;
}

export class PoliciesView {
  @ApiProperty({ type: [PolicyView], description: 'The version in force of every policy' })
  items: PolicyView[];
}

@ApiTags('approvals')
@Controller('approval-policies')
export class PoliciesController {
  constructor(private readonly policies: Policies) {}

  @Get()
  @Can('policy.view')
  @Operation({ id: 'listApprovalPolicies', summary: 'The approval policies in force', returns: PoliciesView })
  async list(@ReaderLocale() locale: Locale): Promise<PoliciesView> {
    return { items: (await this.policies.active()).map((row) => policyView(row, locale)) };
  }
}

function policyView(
  { id, code, purpose, number, content, contentHash, publishedAt }: PolicyRow,
  locale: Locale,
): PolicyView {
  return {
    id,
    code,
    purpose,
    title: content.title[locale],
    version: number,
    contentHash,
    publishedAt: publishedAt.toISOString(),
    graph: content,
  };
}
