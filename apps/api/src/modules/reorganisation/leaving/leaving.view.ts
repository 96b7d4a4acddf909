import { ApiProperty } from '@nestjs/swagger';
import { SCOPED_MODULES } from '../../../platform/access/principal.js';
import { RefView } from '../../../platform/http/views.js';
import { OfficeView } from '../office.view.js';
import { MovedSeatView, RepresentedSeatView, StalledSeatView } from '../seat.view.js';

export class HeadedDepartmentView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ description: 'As acting head' })
  acting: boolean;
}

export class OwnedRecordsView {
  @ApiProperty({ enum: [...SCOPED_MODULES], description: 'Module' })
  module: string;

  @ApiProperty({ type: 'integer', description: 'How many are hers' })
  count: number;
}

export class LeavingView {
  @ApiProperty({ type: RefView, description: 'Who' })
  person: RefView;

  @ApiProperty({ type: 'integer', description: 'Seats in her own name' })
  ownSeats: number;

  @ApiProperty({ type: 'integer', description: 'Seats in which she acts for somebody else' })
  proxySeats: number;

  @ApiProperty({ type: [MovedSeatView], description: 'Who would take her seats' })
  moves: MovedSeatView[];

  @ApiProperty({ type: [RepresentedSeatView], description: 'Seats of others in which somebody else would act' })
  represented: RepresentedSeatView[];

  @ApiProperty({ type: [StalledSeatView], description: 'Seats nobody could take' })
  stalls: StalledSeatView[];

  @ApiProperty({ type: [OfficeView], description: 'What policies ask for and nobody would be left for' })
  lost: OfficeView[];

  @ApiProperty({ type: [HeadedDepartmentView], description: 'Departments she heads' })
  headed: HeadedDepartmentView[];

  @ApiProperty({ type: [RefView], description: 'Who reports to her' })
  reports: RefView[];

  @ApiProperty({ type: [RefView], description: 'Whom she acts for' })
  represents: RefView[];

  @ApiProperty({ type: [RefView], description: 'Who acts for her' })
  representedBy: RefView[];

  @ApiProperty({ type: 'integer', description: 'Grants in force that came of what she submitted' })
  grants: number;

  @ApiProperty({ type: [OwnedRecordsView], description: 'Records that are hers' })
  records: OwnedRecordsView[];
}
