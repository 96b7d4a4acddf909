import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, IfMatch } from '../../../platform/http/params.js';
import { ArrangeDictionaries } from '../actions/arrange-dictionaries.js';
import { ChangeDictionaryDto, NewDictionaryDto } from './dictionary.dto.js';
import { DictionariesView, dictionaryView, DictionaryView } from './dictionary.view.js';
import { DictionaryCodeIsTaken, DictionaryIsUsed, OptionIsHeld } from './dictionaries.errors.js';
import { Dictionaries } from './dictionaries.repository.js';

@ApiTags('fields')
@Controller('dictionaries')
export class DictionariesController {
  constructor(
    private readonly dictionaries: Dictionaries,
    private readonly arrangeDictionaries: ArrangeDictionaries,
  ) {}

  @Get()
  @Can('field.configure')
  @Operation({ id: 'listDictionaries', summary: 'Dictionaries with their options', returns: DictionariesView })
  async list(): Promise<DictionariesView> {
    return { items: (await this.dictionaries.list()).map(dictionaryView) };
  }

  @Post()
  @Can('field.configure')
  @Operation({
    id: 'writeDictionary',
    summary: 'Write a dictionary',
    returns: DictionaryView,
    status: 201,
    refuses: [DictionaryCodeIsTaken],
  })
  async write(@Body() body: NewDictionaryDto): Promise<DictionaryView> {
    return dictionaryView(await this.dictionaries.show(await this.arrangeDictionaries.write(body)));
  }

  @Get(':id')
  @Can('field.configure')
  @Operation({ id: 'getDictionary', summary: 'One dictionary', returns: DictionaryView })
  async show(@IdParam() id: string): Promise<DictionaryView> {
    return dictionaryView(await this.dictionaries.show(id));
  }

  @Patch(':id')
  @Can('field.configure')
  @Operation({
    id: 'changeDictionary',
    summary: 'Change a dictionary; options that records hold are retired, not left out',
    returns: DictionaryView,
    ifMatch: true,
    refuses: [OptionIsHeld, RowIsStale],
  })
  async change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeDictionaryDto,
  ): Promise<DictionaryView> {
    await this.arrangeDictionaries.change(id, version, body);
    return dictionaryView(await this.dictionaries.show(id));
  }

  @Delete(':id')
  @Can('field.configure')
  @Operation({
    id: 'removeDictionary',
    summary: 'Take a dictionary away that no field is answered with',
    ifMatch: true,
    refuses: [DictionaryIsUsed, RowIsStale],
  })
  remove(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.arrangeDictionaries.remove(id, version);
  }
}
