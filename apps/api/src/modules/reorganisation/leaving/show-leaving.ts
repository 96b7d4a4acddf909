import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Directory, People } from '../../org/index.js';
import { officeView } from '../office.view.js';
import { ForeseeLeaving } from './foresee-leaving.js';
import { LeavingParts } from './leaving-parts.js';
import type { LeavingView } from './leaving.view.js';

/** What somebody would leave behind, for one reader: numbers of everything, titles of what she may see. */
@Injectable()
export class ShowLeaving {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly directory: Directory,
    private readonly foresee: ForeseeLeaving,
    private readonly parts: LeavingParts,
  ) {}

  /** @throws RowIsMissing */
  async execute(personId: string, locale: Locale): Promise<LeavingView> {
    const { id, name } = await this.people.get(personId);
    const leaving = await this.foresee.execute(personId);
    const [org, words] = [await this.directory.asItIs(), await this.parts.words(leaving, locale)];
    const { moves, represented, stalls } = leaving.forecast;
    return {
      person: { id, name },
      ...(await this.work.asHouse(() => this.parts.numbers(personId))),
      moves: moves.map((seat) => words.moved(seat)),
      represented: represented.map((seat) => words.represented(seat)),
      stalls: stalls.map((seat) => words.stalled(seat)),
      lost: leaving.lost.map((office) => officeView(office, org)),
      headed: [...leaving.headed],
      reports: leaving.reports.map((each) => words.person(each)),
      represents: leaving.represents.map((each) => words.person(each)),
      representedBy: leaving.representedBy.map((each) => words.person(each)),
    };
  }
}
