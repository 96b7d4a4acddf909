import { Injectable } from '@nestjs/common';
import type { Locale } from '../../../platform/http/locale.js';
import { Rehearsals } from '../rehearsals/rehearsals.repository.js';
import { SeatWords } from '../seat.view.js';
import { Belongings } from './belongings.repository.js';
import type { Leaving } from './foresee-leaving.js';
import type { LeavingView } from './leaving.view.js';

/** The numbers and names that a leaving is told with. */
@Injectable()
export class LeavingParts {
  constructor(
    private readonly belongings: Belongings,
    private readonly rehearsals: Rehearsals,
  ) {}

  async numbers(personId: string): Promise<Pick<LeavingView, 'ownSeats' | 'proxySeats' | 'grants' | 'records'>> {
    const { own, asProxy } = await this.belongings.seats(personId);
    const grants = await this.belongings.grants(personId);
    return { ownSeats: own, proxySeats: asProxy, grants, records: await this.belongings.records(personId) };
  }

  async words({ org, forecast: { moves, represented, stalls } }: Leaving, locale: Locale): Promise<SeatWords> {
    const ids = [...moves, ...represented, ...stalls].map(({ instanceId }) => instanceId);
    const names = new Map(org.people.map(({ id, name }) => [id, name]));
    return new SeatWords(names, await this.rehearsals.seen([...new Set(ids)]), locale);
  }
}
