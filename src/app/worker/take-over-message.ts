/** What a page says to a new version that waits: nothing is lost by opening it again. Pages of older versions say it in these words. */
export const MAY_TAKE_OVER = "no quiz is open here";
