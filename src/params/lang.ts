/** The only prefix of a path that names a language; Indonesian has none. */
export const match = (param: string): param is 'en' => param === 'en';
