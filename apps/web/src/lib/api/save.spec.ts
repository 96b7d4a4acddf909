import { describe, expect, it } from 'vitest';
import { fileNameOf } from './save';

describe('the name of a file that is saved', () => {
  it('is the Chinese one where the server gives both', () => {
    expect(fileNameOf(`attachment; filename="__.pdf"; filename*=UTF-8''%E5%90%88%E5%90%8C.pdf`)).toBe('合同.pdf');
  });

  it('is the plain one otherwise, and nothing when the server gives none', () => {
    expect(fileNameOf('attachment; filename="leads.csv"')).toBe('leads.csv');
    expect(fileNameOf(null)).toBe('');
  });
});
