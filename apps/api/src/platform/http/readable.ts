import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { CustomInAnswers } from '../custom/custom-in-answers.js';
import { withoutHiddenAmounts, type Answer } from './amount-views.js';

/** What a reader may read of records as they are shown: without amounts that are hidden from her, with fields of the installation's own as she may see them. */
@Injectable()
export class Readable {
  constructor(private readonly custom: CustomInAnswers) {}

  async of<T>(shown: T, answer: Answer, { fields }: Pick<Principal, 'fields'>): Promise<T> {
    const known = withoutHiddenAmounts(shown, answer, fields);
    await this.custom.complete(known, answer);
    return known as T;
  }
}
