import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can, Me, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import { mayDo, type Principal } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { BooleanField } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import { RefView, refView } from '../../../platform/http/views.js';
import { TravelIsNotYours } from '../accounts.errors.js';
import { MarkTravelling } from './mark-travelling.js';
import { Travellers, type TravellerRow } from './travellers.repository.js';

export class TravellingDto {
  @BooleanField({ describe: 'On the road' })
  travelling: boolean;
}

class TravellerView {
  @ApiProperty({ type: RefView, description: 'Who is on the road' })
  person: RefView;

  @ApiProperty({ type: String, nullable: true, description: 'Her department' })
  department: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Whom she reports to' })
  superior: RefView | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When she last signed in' })
  lastSignInAt: string | null;

  @ApiProperty({ type: 'integer', description: 'Whole days since' })
  silentDays: number;

  @ApiProperty({ description: 'Longer than the rules say' })
  overdue: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When she was last reminded' })
  remindedAt: string | null;
}

export class TravellersView {
  @ApiProperty({ type: [TravellerView], description: 'The longest silent first' })
  items: TravellerView[];

  @ApiProperty({ description: 'I am marked as on the road myself' })
  mine: boolean;
}

@ApiTags('accounts')
@Controller()
@InPerson()
export class TravelController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly travellers: Travellers,
    private readonly markTravelling: MarkTravelling,
  ) {}

  @Get('travellers')
  @Can(SIGNED_IN)
  @Operation({
    id: 'listTravellers',
    summary: 'Who is on the road, of those below me; of all for the security administrator',
    returns: TravellersView,
  })
  async list(@Me() me: Principal): Promise<TravellersView> {
    return this.work.asHouse(async () => ({
      items: (await this.travellers.list(mayDo(me, 'account.manage') ? null : me.personId)).map(travellerView),
      mine: await this.travellers.isTravelling(me.personId),
    }));
  }

  @Put('people/:id/travelling')
  @Can(SIGNED_IN)
  @Operation({ id: 'markTravelling', summary: 'Say whether somebody is on the road', refuses: [TravelIsNotYours] })
  async mark(@IdParam() id: string, @Body() { travelling }: TravellingDto): Promise<void> {
    await this.markTravelling.execute(id, travelling);
  }
}

function travellerView(row: TravellerRow): TravellerView {
  return {
    person: refView(row.id, row.name),
    department: row.departmentName,
    superior: refView(row.superiorId, row.superiorName),
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    silentDays: row.silentDays,
    overdue: row.overdue,
    remindedAt: row.remindedAt?.toISOString() ?? null,
  };
}
