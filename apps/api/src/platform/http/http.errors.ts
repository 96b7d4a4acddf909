import { domainError, texts } from './domain-error.js';

export const BodyIsInvalid = domainError('body.invalid', 'invalid', {
  zh: '提交的内容有误，请检查标出的字段。',
  en: 'Some fields cannot be accepted. Check the ones that are marked.',
});
export const BodyIsUnreadable = domainError('body.unreadable', 'invalid', {
  zh: '无法读取请求内容：不是有效的 JSON 或编码。',
  en: 'The request body cannot be read: it is not valid JSON or not valid UTF-8.',
});
export const BodyIsTooLarge = domainError<{ limit: string }>('body.too_large', 'too_large', {
  zh: '内容太大，上限为 {limit}。',
  en: 'The content is too large; the limit is {limit}.',
});
export const ContentTypeIsUnsupported = domainError('body.unsupported_type', 'unsupported', {
  zh: '不支持的内容类型。',
  en: 'This content type is not supported.',
});
export const RouteIsMissing = domainError('route.missing', 'missing', {
  zh: '没有这个地址。',
  en: 'There is nothing at this address.',
});
export const QueryIsInvalid = domainError<{ name: string }>('query.invalid', 'invalid', {
  zh: '查询参数 {name} 无法使用。',
  en: 'The query parameter {name} cannot be used.',
});
export const QueryIsTooLong = domainError<{ most: number }>('query.too_many', 'invalid', {
  zh: '查询参数太多，最多 {most} 个。',
  en: 'There are too many query parameters; the limit is {most}.',
});
export const CursorMismatch = domainError('CURSOR_MISMATCH', 'invalid', {
  zh: '翻页标记与当前的筛选或排序不一致，请从第一页重新开始。',
  en: 'The cursor belongs to another filter or sort. Start again from the first page.',
});
export const IdIsInvalid = domainError('row.missing_id', 'missing', {
  zh: '找不到这条记录，或者您无权查看。',
  en: 'There is no such record, or you may not see it.',
});
export const IfMatchIsMissing = domainError('precondition.if_match_missing', 'precondition_missing', {
  zh: '修改时必须用 If-Match 说明您看到的版本。',
  en: 'A change must name the version you saw, in If-Match.',
});
export const IfMatchIsInvalid = domainError('precondition.if_match_invalid', 'invalid', {
  zh: 'If-Match 必须是带引号的版本号，例如 "3"。',
  en: 'If-Match must be a quoted version, such as "3".',
});
export const IdempotencyKeyIsMissing = domainError('idempotency.key_missing', 'invalid', {
  zh: '此操作必须带 Idempotency-Key 请求头，以便安全地重试。',
  en: 'This operation needs an Idempotency-Key header, so that it can be repeated safely.',
});
export const IdempotencyKeyIsInvalid = domainError('idempotency.key_invalid', 'invalid', {
  zh: 'Idempotency-Key 必须是 8 至 128 个可见字符。',
  en: 'An Idempotency-Key has 8 to 128 visible ASCII characters.',
});
export const IdempotencyKeyWasUsed = domainError('idempotency.key_reused', 'unprocessable', {
  zh: '这个 Idempotency-Key 已用于另一个请求。',
  en: 'This Idempotency-Key was used for a different request.',
});
export const TwinIsStillRunning = domainError('idempotency.twin_running', 'conflict', {
  zh: '同一个请求正在处理中，请稍后再试。',
  en: 'The same request is still being processed. Try again shortly.',
});
export const ServerFailed = domainError('server.failed', 'unavailable', {
  zh: '系统出错了，我们已记录下来。',
  en: 'Something went wrong on our side; it has been recorded.',
});

texts({
  'field.unknown': { zh: '没有这个字段', en: 'There is no such field' },
  'field.required': { zh: '必填', en: 'Required' },
  'field.text': { zh: '必须是文字', en: 'Must be text' },
  'field.text_unclean': { zh: '含有无法保存的字符', en: 'Contains characters that cannot be stored' },
  'field.too_long': { zh: '最多 {max} 个字符', en: 'At most {max} characters' },
  'field.too_short': { zh: '至少 {min} 个字符', en: 'At least {min} characters' },
  'field.pattern': { zh: '格式不正确', en: 'Not in the expected form' },
  'field.choice': { zh: '必须是以下之一：{choices}', en: 'Must be one of: {choices}' },
  'field.date': { zh: '必须是日期，例如 2026-11-22', en: 'Must be a date such as 2026-11-22' },
  'field.instant': { zh: '必须是带时区的时间', en: 'Must be a time with an offset, such as 2026-11-22T09:00:00+08:00' },
  'field.money': { zh: '必须是金额，最多两位小数', en: 'Must be an amount with at most two decimals' },
  'field.quantity': {
    zh: '必须是大于 0 的数量，最多四位小数',
    en: 'Must be a quantity above 0 with at most four decimals',
  },
  'field.integer': { zh: '必须是 {min} 到 {max} 之间的整数', en: 'Must be a whole number from {min} to {max}' },
  'field.boolean': { zh: '必须是 true 或 false', en: 'Must be true or false' },
  'field.id': { zh: '必须是有效的编号', en: 'Must be a valid id' },
  'field.object': { zh: '必须是对象', en: 'Must be an object' },
  'field.list': { zh: '必须是 {min} 到 {max} 项的列表', en: 'Must be a list of {min} to {max} items' },
  'field.email': { zh: '必须是邮箱地址', en: 'Must be an e-mail address' },
  'field.address_range': {
    zh: '必须是网段，例如 10.8.0.0/16',
    en: 'Must be a range of addresses, such as 10.8.0.0/16',
  },
});
