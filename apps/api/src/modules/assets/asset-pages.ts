import { Injectable } from '@nestjs/common';
import type { Locale } from '../../platform/http/locale.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { SharedViews } from '../../platform/subjects/shared-views.js';
import { assetView, type AssetView } from './asset.view.js';
import { Assets } from './assets.repository.js';

/** Assets as their reader sees them. */
@Injectable()
export class AssetPages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly assets: Assets,
    private readonly shared: SharedViews,
  ) {}

  async list(query: ListQuery, locale: Locale): Promise<Page<AssetView>> {
    const { items, page } = await this.assets.page(query);
    const views = items.map((row) => assetView(row, this.work.principal, locale));
    return { items: await this.shared.limit('asset', views, locale), page };
  }

  /** @throws RowIsMissing */
  async show(id: string, locale: Locale): Promise<AssetView> {
    const view = assetView(await this.assets.show(id), this.work.principal, locale);
    await this.shared.limit('asset', [view], locale);
    return view;
  }
}
