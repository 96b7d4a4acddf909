import { ApiProperty } from '@nestjs/swagger';
import { RefView } from '../../../platform/http/views.js';
import type { OrgDirectory } from '../../org/index.js';
import { officeView, OfficeView } from '../office.view.js';
import type { BreakCause, OfficeWatch } from './continuity.js';
import type { Radar } from './radars.repository.js';

export class OfficeBreakView {
  @ApiProperty({ format: 'date', description: 'The first day without anybody' })
  from: string;

  @ApiProperty({ format: 'date', description: 'The last day, inclusive, within thirty days' })
  until: string;

  @ApiProperty({ enum: ['vacant', 'disabled', 'powerless', 'away'], description: 'Why nobody may decide' })
  cause: BreakCause;

  @ApiProperty({ type: [RefView], description: 'Who holds it meanwhile, or held it last' })
  people: RefView[];
}

export class WatchedOfficeView extends OfficeView {
  @ApiProperty({ type: [RefView], description: 'Who holds it today' })
  holders: RefView[];

  @ApiProperty({ type: 'integer', description: 'The fewest who may decide on any of the thirty days' })
  busFactor: number;

  @ApiProperty({ type: [OfficeBreakView], description: 'When there will be nobody' })
  breaks: OfficeBreakView[];
}

export class ContinuityView {
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The day that was looked at; null: none yet',
  })
  day: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When' })
  lookedAt: string | null;

  @ApiProperty({ type: [WatchedOfficeView], description: 'Every office that policies in force ask for, worst first' })
  offices: WatchedOfficeView[];
}

export function continuityView(radar: Radar | null, org: OrgDirectory): ContinuityView {
  if (!radar) return { day: null, lookedAt: null, offices: [] };
  const names = new Map(org.people.map(({ id, name }) => [id, name]));
  const people = (ids: readonly string[]): RefView[] => ids.map((id) => ({ id, name: names.get(id) ?? '' }));
  const office = ({ holders, busFactor, breaks, ...rest }: OfficeWatch): WatchedOfficeView => ({
    ...officeView(rest, org),
    holders: people(holders),
    busFactor,
    breaks: breaks.map((each) => ({ ...each, people: people(each.people) })),
  });
  return { day: radar.day, lookedAt: radar.lookedAt.toISOString(), offices: radar.report.map(office) };
}
