/** The last moment that a date can name, in ms since 1970; nothing lasts longer either. */
export const MAX_DATE_MS = 8.64e15;
