import { foldForSearch } from '../../platform/text-search/text-search.js';

/** Legal forms, longest first: what two spellings of one company may differ in. */
const FORMS = [
  '股份有限公司',
  '有限责任公司',
  '集团有限公司',
  '有限公司',
  '股份公司',
  '集团公司',
  '总公司',
  '控股',
  '集团',
  '股份',
  '公司',
];
const PLACE_IN_BRACKETS = /\([^()]*\)/g;

/** The registered name with only its width, case, blanks and punctuation levelled: equal means the same legal entity. */
export function foldName(name: string): string {
  return foldForSearch(name) || name.trim().toLowerCase();
}

/**
 * What is left when the legal form and a place in brackets are taken away: 华澜（北京）智造股份有限公司 → 华澜智造.
 * Equal means perhaps the same company, for a person to look at.
 */
export function coreName(name: string): string {
  let core = foldForSearch(name.normalize('NFKC').replace(PLACE_IN_BRACKETS, ''));
  for (let form = formAt(core); form; form = formAt(core)) core = core.slice(0, -form.length);
  return core || foldName(name);
}

function formAt(core: string): string | undefined {
  return FORMS.find((form) => core.endsWith(form) && core.length > form.length + 1);
}
