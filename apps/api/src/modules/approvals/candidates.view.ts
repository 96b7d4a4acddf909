import { ApiProperty } from '@nestjs/swagger';

export class CandidateView {
  @ApiProperty({ format: 'uuid', description: 'Id of the person' })
  id: string;

  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ description: 'Position' })
  position: string;

  @ApiProperty({ description: 'May be chosen now' })
  eligible: boolean;

  @ApiProperty({ required: false, description: "Why not, in the reader's language" })
  why?: string;
}

export class CandidatesView {
  @ApiProperty({ type: [CandidateView], description: 'At most 50, those who may be chosen first' })
  items: CandidateView[];
}
