import { Injectable } from '@nestjs/common';
import { Together } from '../../../platform/events/events.js';
import { PersonLeft } from '../../org/index.js';
import { SupportViews } from './support-views.repository.js';

/** Nobody looks with the eyes of somebody who left, nor on, should she come back. */
@Injectable()
export class EndLooksOfLeavers {
  constructor(private readonly views: SupportViews) {}

  @Together(PersonLeft)
  async execute({ payload: { personId } }: PersonLeft): Promise<void> {
    await this.views.endAllOf(personId);
  }
}
