import { ApiProperty } from '@nestjs/swagger';

export class ForeseenView {
  @ApiProperty({ type: 'integer', description: 'Rows that would make a record' })
  created: number;

  @ApiProperty({ type: 'integer', description: 'Rows that would change one' })
  changed: number;

  @ApiProperty({ type: 'integer', description: 'Rows that say what is so already' })
  unchanged: number;
}

export class ImportProgressView {
  @ApiProperty({ type: 'integer', description: 'Rows dealt with' })
  processed: number;

  @ApiProperty({ type: 'integer', description: 'Records made' })
  created: number;

  @ApiProperty({ type: 'integer', description: 'Records changed' })
  changed: number;

  @ApiProperty({ type: 'integer', description: 'Rows whose record existed already' })
  skipped: number;

  @ApiProperty({ type: 'integer', description: 'Rows that could not be used' })
  refused: number;

  @ApiProperty({ type: 'integer', description: 'Of the records made or changed, those that are taken back again' })
  undone: number;
}
