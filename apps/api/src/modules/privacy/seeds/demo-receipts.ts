import { Injectable } from '@nestjs/common';
import { addDays } from '@countersign/kernel';
import { Clock } from '../../../platform/clock/clock.js';
import { Numbering } from '../../../platform/numbering/numbering.js';

/** The next number of a request, and a day not long ago. */
@Injectable()
export class DemoReceipts {
  constructor(
    private readonly clock: Clock,
    private readonly numbering: Numbering,
  ) {}

  async next(): Promise<{ number: string; receivedOn: string }> {
    return { number: await this.numbering.next('GX'), receivedOn: addDays(this.clock.today(), -4) };
  }
}
