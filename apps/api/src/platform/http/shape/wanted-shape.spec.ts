import 'reflect-metadata';
import { ApiProperty } from '@nestjs/swagger';
import { describe, expect, it } from 'vitest';
import { RefView } from '../views.js';
import { mustHave, picked, wantedShape } from './wanted-shape.js';

class RowView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: RefView })
  owner: RefView;
}
const fieldsOf = (fields: string) => wantedShape({ fields })!.fields!;

describe('the shape an address asks for', () => {
  it('is none where it says nothing', () => {
    expect(wantedShape({ limit: '5', fields: '' })).toBeNull();
  });

  it.each([
    { expand: 'a,b,c,d,e,f' },
    { expand: 'a.b.c' },
    { fields: 'a.b.c.d' },
    { fields: 'a,__proto__' },
    { fields: ['a', 'b'] },
    { expand: 'a..b' },
  ])('is refused where it is too much, or no name: %j', (query) => {
    expect(() => wantedShape(query)).toThrow(expect.objectContaining({ code: 'query.invalid' }));
  });

  it('is refused where it names what the record has not', () => {
    expect(() => mustHave(RowView, fieldsOf('nickname'), () => undefined)).toThrow();
    expect(() => mustHave(RowView, fieldsOf('owner.phone'), () => undefined)).toThrow();
    mustHave(RowView, fieldsOf('name,owner.name'), () => undefined);
    mustHave(RowView, fieldsOf('owner.owner'), () => RowView);
  });

  it('keeps what was asked for, and what the record is known by', () => {
    const row = {
      id: '1',
      version: 3,
      name: '锦川',
      grade: 'A',
      owner: { id: '2', name: '陈', login: 'c' },
      list: [{ id: '5', a: 1, b: 2 }],
    };
    expect(picked(row, fieldsOf('owner.name,list.a'))).toEqual({
      ...{ id: '1', version: 3, owner: { id: '2', name: '陈' } },
      list: [{ id: '5', a: 1 }],
    });
  });
});
