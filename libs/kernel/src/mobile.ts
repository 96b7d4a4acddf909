const MOBILE = /^(\+?86[- ]?)?(1[3-9]\d)\d{4}(\d{4})$/;

/** Whether the text is a mainland mobile number, with or without +86. */
export function isMobile(text: string): boolean {
  return MOBILE.test(compact(text));
}

/** 13812348000 → 138****8000; of any other number only the last two digits stay. A mask stays as it is. */
export function maskMobile(text: string): string {
  if (text.includes('*')) return text;
  const digits = compact(text);
  const mobile = MOBILE.exec(digits);
  if (mobile) return `${mobile[2]}****${mobile[3]}`;
  return digits.length <= 4 ? '*'.repeat(digits.length) : '*'.repeat(digits.length - 2) + digits.slice(-2);
}

function compact(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '');
}
