import { ApiProperty } from '@nestjs/swagger';
import { RefView } from '../../platform/http/views.js';

const ANY = { type: 'object', additionalProperties: true } as const;

export class PolicyCasesView {
  @ApiProperty({ type: 'integer', description: 'Counts changes; 0 where nobody has written any cases' })
  version: number;

  @ApiProperty({ type: 'array', items: ANY, description: 'Deals whose routes are agreed' })
  cases: readonly object[];

  @ApiProperty({
    ...ANY,
    nullable: true,
    description: 'Whom the cases are about; a submitter who is not in it is a person of the house',
  })
  organisation: object | null;

  @ApiProperty({
    type: [RefView],
    description: 'Who of the house submits and decides in them, as the reader may know them',
  })
  people: RefView[];
}

export class CaseRunView {
  @ApiProperty({ description: 'Name of the case' })
  name: string;

  @ApiProperty({ description: 'It went as agreed' })
  passed: boolean;

  @ApiProperty({ ...ANY, description: 'The route agreed on' })
  expected: object;

  @ApiProperty({ ...ANY, description: 'The route it takes now' })
  actual: object;
}

export class CasesRunView {
  @ApiProperty({ type: 'integer', description: 'How many went as agreed' })
  passed: number;

  @ApiProperty({ type: 'integer', description: 'How many did not' })
  failed: number;

  @ApiProperty({ type: [CaseRunView], description: 'Each of them' })
  results: readonly CaseRunView[];
}
