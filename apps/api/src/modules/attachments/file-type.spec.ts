import { describe, expect, it } from 'vitest';
import { cleanFileName, dispositionOf, fileTypeOf, mustLookRight } from './file-type.js';

describe('the name of an uploaded file', () => {
  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\chen\\合同.pdf', '合同.pdf'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a\u0000b\r\nSet-Cookie: x.pdf', 'abSet-Cookie_ x.pdf'],
    ['...', 'file'],
    ['', 'file'],
  ])('%j becomes %j', (given, cleaned) => expect(cleanFileName(given)).toBe(cleaned));

  it('of 260 Chinese characters is cut, and keeps its extension', () => {
    const cleaned = cleanFileName(`${'合'.repeat(260)}.PDF`);
    expect(cleaned).toHaveLength(200);
    expect(fileTypeOf(cleaned).contentType).toBe('application/pdf');
  });

  it('is sent back so that no header can be broken by it', () => {
    expect(dispositionOf('双方签订 (最终).pdf')).toBe(
      `attachment; filename="____ (__).pdf"; filename*=UTF-8''%E5%8F%8C%E6%96%B9%E7%AD%BE%E8%AE%A2%20%28%E6%9C%80%E7%BB%88%29.pdf`,
    );
  });
});

describe('the type of an uploaded file', () => {
  it.each(['x.svg', 'x.html', 'x.pHaR', 'x.php', 'x.exe', 'x.pdf.js', 'pdf', 'x.constructor', 'x.__proto__'])(
    'refuses %s',
    (name) => {
      expect(() => fileTypeOf(name)).toThrow('attachment.type_not_allowed');
    },
  );

  it('is told by its content too', () => {
    expect(() => mustLookRight('x.pdf', Buffer.from('<script>alert(1)</script>'))).toThrow(
      'attachment.content_mismatch',
    );
    expect(() => mustLookRight('x.txt', Buffer.from([0x4d, 0x5a, 0x90, 0x00]))).toThrow('attachment.content_mismatch');
    expect(() => mustLookRight('x.PDF', Buffer.from('%PDF-1.7\n'))).not.toThrow();
  });
});
