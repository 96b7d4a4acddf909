import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../platform/http/locale.js';
import { refView, RefView } from '../../platform/http/views.js';
import type { MovedSeat, RepresentedSeat, StalledSeat } from '../approvals/index.js';
import type { SeenApproval } from './rehearsals/rehearsals.repository.js';

/** Names of people and queues, by id. */
export type OwnerNames = ReadonlyMap<string, string>;

export class ForeseenApprovalView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Number' })
  number: string;

  @ApiProperty({ description: 'Title' })
  title: string;
}

export abstract class ForeseenSeatView {
  @ApiProperty({
    type: ForeseenApprovalView,
    nullable: true,
    description: 'Which approval; null where it is out of reach',
  })
  approval: ForeseenApprovalView | null;

  @ApiProperty({ description: 'Purpose, such as quote.discount' })
  purpose: string;

  @ApiProperty({ description: 'The node, in the language of the reader' })
  node: string;
}

export class MovedSeatView extends ForeseenSeatView {
  @ApiProperty({ type: RefView, nullable: true, description: 'Whose it is; null where nobody had it' })
  from: RefView | null;

  @ApiProperty({ type: RefView, description: 'Whose it will be' })
  to: RefView;

  @ApiProperty({ enum: ['proxy', 'acting_head', 'superior', 'next_authority'], description: 'How it comes there' })
  way: MovedSeat['way'];
}

export class RepresentedSeatView extends ForeseenSeatView {
  @ApiProperty({ type: RefView, description: 'Whose it is and stays' })
  principal: RefView;

  @ApiProperty({ type: RefView, description: 'Who acts in it now' })
  from: RefView;

  @ApiProperty({ type: RefView, description: 'Who will' })
  to: RefView;
}

export class StalledSeatView extends ForeseenSeatView {
  @ApiProperty({ type: RefView, nullable: true, description: 'Whose seat nobody may take' })
  person: RefView | null;
}

/** Puts seats into words for one reader: titles only of what she may see. */
export class SeatWords {
  constructor(
    private readonly names: OwnerNames,
    private readonly seen: ReadonlyMap<string, SeenApproval>,
    private readonly locale: Locale,
  ) {}

  moved(seat: MovedSeat): MovedSeatView {
    return { ...this.place(seat), from: this.person(seat.from), to: this.person(seat.to), way: seat.way };
  }

  represented(seat: RepresentedSeat): RepresentedSeatView {
    const { principal, from, to } = seat;
    return { ...this.place(seat), principal: this.person(principal), from: this.person(from), to: this.person(to) };
  }

  stalled(seat: StalledSeat): StalledSeatView {
    return { ...this.place(seat), person: this.person(seat.person) };
  }

  person(id: string): RefView;
  person(id: string | null): RefView | null;
  person(id: string | null): RefView | null {
    return refView(id, id === null ? null : this.names.get(id));
  }

  private place({ instanceId, purpose, nodeTitle }: MovedSeat | RepresentedSeat | StalledSeat): ForeseenSeatView {
    return { approval: this.seen.get(instanceId) ?? null, purpose, node: nodeTitle[this.locale] };
  }
}
