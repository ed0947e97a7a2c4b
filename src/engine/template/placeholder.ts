import { type Expression, evaluate, namesIn, parseExpression } from "./expression.ts";
import type { Filling } from "./slots.ts";

/** How whole numbers are written: with commas from 10,000 on, or plain as machines write them. */
export type NumberStyle = "commas" | "plain";

/** An expression in braces as a text writes it: `{v}`, `{v-1}`, `{(hits/n*100):1}`, or `{V}` for a capital letter. */
export class Placeholder {
  /** As written, braces included. */
  readonly text: string;
  /** The slots it needs. */
  readonly names: readonly string[];
  readonly #expression: Expression;
  readonly #format: Format;
  readonly #style: NumberStyle;
  // A question shows the same placeholder in a dozen texts, all with one filling.
  #filling: Filling | undefined;
  #shown = "";

  private constructor(text: string, expression: Expression, format: Format, style: NumberStyle) {
    this.text = text;
    this.names = namesIn(expression);
    this.#expression = expression;
    this.#format = format;
    this.#style = style;
  }

  /** Returns undefined if the braces hold no expression. */
  static from(text: string, written: string, format: string | undefined, style: NumberStyle): Placeholder | undefined {
    const expression = parseExpression(written);
    return expression === undefined ? undefined : new Placeholder(text, expression, formatOf(written, format), style);
  }

  /** @throws RangeError when nothing fills it, or a value is asked to be computed that can't be */
  shownIn(filling: Filling): string {
    if (this.#filling !== filling) {
      this.#shown = this.#valueIn(filling);
      this.#filling = filling;
    }
    return this.#shown;
  }

  #valueIn(filling: Filling): string {
    const { decimals, width, capital } = this.#format;
    const value = String(evaluate(this.#expression, (name) => filling.get(name), decimals)).padStart(width, "0");
    const shown = this.#style === "commas" ? withCommas(value) : value;
    return capital ? shown.charAt(0).toUpperCase() + shown.slice(1) : shown;
  }
}

interface Format {
  readonly decimals: number | undefined;
  readonly width: number;
  readonly capital: boolean;
}

function formatOf(written: string, format: string | undefined): Format {
  const padded = format?.startsWith("0") === true && format.length > 1;
  return {
    decimals: format === undefined || padded ? undefined : Number(format),
    width: padded ? Number(format) : 0,
    capital: /^[A-Z]/.test(written),
  };
}

/** Writes whole numbers from 10,000 on with commas and leaves everything else as it is. */
function withCommas(text: string): string {
  return text.length >= 5 && /^\d{5,}$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, ",") : text;
}
