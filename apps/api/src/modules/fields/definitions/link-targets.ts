import { Injectable } from '@nestjs/common';
import type { Subject } from '../../../platform/subjects/subject.js';
import { Subjects } from '../../../platform/subjects/subjects.js';

/** The types of record that a field may name: those with a page and a scope of their own. */
@Injectable()
export class LinkTargets {
  constructor(private readonly subjects: Subjects) {}

  all(): Subject[] {
    return this.subjects.all().filter(({ scope }) => scope !== undefined);
  }

  knows(type: string): boolean {
    return this.all().some((each) => each.type === type);
  }
}
