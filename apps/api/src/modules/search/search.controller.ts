import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { TextField } from '../../platform/http/fields.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { Palette } from './palette.repository.js';

class SearchQueryDto {
  @TextField({ describe: 'Two characters of a name, its pinyin or initials, or a number', max: 100 })
  q: string;
}

class HitView {
  @ApiProperty({ description: 'Kind of record, such as customer' })
  type: string;

  @ApiProperty({ description: "The same in the reader's language" })
  label: string;

  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Its name' })
  title: string;

  @ApiProperty({ description: 'A second line: its number and what tells it from others' })
  subtitle: string;

  @ApiProperty({ description: 'Path of its page in the browser' })
  link: string;
}

class HitsView {
  @ApiProperty({ type: [HitView], description: 'At most 20; one’s own first, then the latest' })
  items: HitView[];
}

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(private readonly palette: Palette) {}

  @Get()
  @Can('search.use')
  @Operation({
    id: 'search',
    summary: 'Records of every kind within reach, by what they are known by',
    returns: HitsView,
  })
  async find(@ReaderLocale() locale: Locale, @Query() { q }: SearchQueryDto): Promise<HitsView> {
    const items = await this.palette.find(q.trim());
    return { items: items.map(({ label, ...hit }) => ({ ...hit, label: locale === 'en' ? label.en : label.zh })) };
  }
}
