import { ApiProperty } from '@nestjs/swagger';
import type { CopyLine } from './copy.js';
import { AskedForView } from './subject-request.view.js';
import type { SubjectRequestRow } from './subject-requests.list.js';

export class CopyLineView implements CopyLine {
  @ApiProperty({ description: 'What kind of record' })
  object: string;

  @ApiProperty({ description: 'Its number and name' })
  record: string;

  @ApiProperty({ description: 'Which field' })
  field: string;

  @ApiProperty({ description: 'What stands there' })
  text: string;
}

export class CopyView {
  @ApiProperty({ description: 'Number of the request' })
  number: string;

  @ApiProperty({ format: 'date-time', description: 'When the copy was made' })
  madeAt: string;

  @ApiProperty({ type: AskedForView, description: 'Whom it is about' })
  person: AskedForView;

  @ApiProperty({ type: [CopyLineView], description: 'Everything held on her' })
  items: CopyLineView[];
}

export function copyView({ row, lines }: { row: SubjectRequestRow; lines: readonly CopyLine[] }, now: Date): CopyView {
  return { number: row.number, madeAt: now.toISOString(), person: row.person, items: [...lines] };
}
