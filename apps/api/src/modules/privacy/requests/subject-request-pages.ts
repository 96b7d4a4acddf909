import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.js';
import type { Locale } from '../../../platform/http/locale.js';
import type { ListQuery } from '../../../platform/listing/list-query.js';
import type { Page } from '../../../platform/listing/listing.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { certificateView } from './certificate.view.js';
import { subjectRequestView, type SubjectRequestView } from './subject-request.view.js';
import { SubjectRequests } from './subject-requests.repository.js';

/** Requests as their officers read them. */
@Injectable()
export class SubjectRequestPages {
  constructor(
    private readonly requests: SubjectRequests,
    private readonly subjects: Subjects,
  ) {}

  async list(query: ListQuery, me: Principal, locale: Locale): Promise<Page<SubjectRequestView>> {
    const { items, page } = await this.requests.list(query);
    return { items: items.map((row) => this.view(row, me, locale)), page };
  }

  async show(id: string, me: Principal, locale: Locale): Promise<SubjectRequestView> {
    return this.view(await this.requests.show(id), me, locale);
  }

  private view(row: Awaited<ReturnType<SubjectRequests['show']>>, me: Principal, locale: Locale): SubjectRequestView {
    const words = { subjects: this.subjects.all(), locale };
    return subjectRequestView(row, me, ({ certificate }) => certificateView(certificate, words));
  }
}
