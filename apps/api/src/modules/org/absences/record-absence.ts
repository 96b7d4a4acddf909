import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkStretch } from '../over-time/interval.js';
import { Places } from '../over-time/places.js';
import { AbsenceBook } from './absence-book.js';
import type { AbsenceRow } from './absence.view.js';
import { Absences } from './absences.repository.js';

/** Enters a leave: deadlines do not run on its days, and the proxies named for it act. */
@Injectable()
export class RecordAbsence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly absences: Absences,
    private readonly absenceBook: AbsenceBook,
  ) {}

  async execute(personId: string, from: string, until: string): Promise<AbsenceRow> {
    checkStretch(from, until, this.clock.today());
    (await this.places.on(from)).active(personId, '/personId');
    const id = await this.work.asHouse(() => this.absenceBook.enter(personId, from, until));
    return this.absences.get(id);
  }

  /** What has begun ends today; what has not begun never does. */
  async end(absence: AbsenceRow): Promise<void> {
    await this.work.asHouse(() => this.absenceBook.close(absence, this.clock.today()));
  }
}
