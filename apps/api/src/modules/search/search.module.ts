import { Module } from '@nestjs/common';
import { Palette } from './palette.repository.js';
import { SearchController } from './search.controller.js';

@Module({ controllers: [SearchController], providers: [Palette] })
export class SearchModule {}
