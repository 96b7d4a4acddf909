/** The present day of the business, in Shanghai, as SQL. */
export const TODAY = `(app_now() AT TIME ZONE 'Asia/Shanghai')::date`;
