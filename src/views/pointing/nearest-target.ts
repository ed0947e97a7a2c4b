/**
 * Takes a press anywhere in a case for the fact that is nearest, as lines are lower than a finger. What acts by itself, such as a table that
 * opens, is left alone.
 */
export function pressNearest({ target, currentTarget, clientX, clientY }: Press): void {
  if (target instanceof Element && target.closest("input, a, button, details") !== null) return;
  const targets = [...currentTarget.querySelectorAll<HTMLInputElement>("input[name=fact]")];
  const away = (input: HTMLInputElement) => distance(input.getBoundingClientRect(), clientX, clientY);
  const nearest = targets.sort((one, other) => away(one) - away(other))[0];
  nearest?.click();
  nearest?.focus({ preventScroll: true });
}

type Press = Pick<React.MouseEvent<HTMLElement>, "target" | "currentTarget" | "clientX" | "clientY">;

/** From a point to the nearest edge of a box, in pixels; 0 within it. */
function distance({ left, right, top, bottom }: DOMRect, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
