import { Injectable } from '@nestjs/common';
import { Together } from '../../../platform/events/events.js';
import { PersonLeft } from '../../org/index.js';
import { Sessions } from '../sessions/sessions.repository.js';

/** Whoever is disabled is out at once, on every device. */
@Injectable()
export class OnPersonLeft {
  constructor(private readonly sessions: Sessions) {}

  @Together(PersonLeft)
  async execute({ payload: { personId } }: PersonLeft): Promise<void> {
    await this.sessions.endEverythingOf(personId, 'account disabled');
  }
}
