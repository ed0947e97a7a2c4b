/** What a page says to a new version that waits: no quiz is open here. */
export const MAY_TAKE_OVER = "no quiz is open here";
