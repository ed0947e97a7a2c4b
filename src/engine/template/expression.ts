import type { SlotValue } from "../pack.ts";
import { moveInCalendar } from "./calendar.ts";
import { decimalsOf } from "./slots.ts";

/** Arithmetic on slots: names, numbers, `+ - * /` and parentheses. */
export type Expression =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: Expression; readonly right: Expression };

type Operator = "+" | "-" | "*" | "/";

const TOKEN = /\s*([A-Za-z][A-Za-z0-9_]*(?:\.\d+)?|\d+(?:\.\d+)?|[-+*/()])/y;

/** Parses an expression. Returns undefined if the text is none. */
export function parseExpression(text: string): Expression | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined) return undefined;
  const parser = new Parser(tokens);
  const expression = parser.sum();
  return parser.isAtEnd() ? expression : undefined;
}

/** Every name in an expression, in order. */
export function namesIn(expression: Expression): string[] {
  if (expression.kind === "name") return [expression.name];
  return expression.kind === "number" ? [] : [...namesIn(expression.left), ...namesIn(expression.right)];
}

/**
 * Computes an expression. A weekday, month, date or clock time moves by the number that is added to it. Sums keep the most decimals of
 * their operands, products and quotients those of the left operand, unless `decimals` says how many.
 *
 * @throws RangeError where a name has no value, or one that can't be computed with
 */
export function evaluate(expression: Expression, valueFor: (name: string) => SlotValue | undefined, decimals?: number): SlotValue {
  if (expression.kind === "name" && decimals === undefined) return knownValue(expression.name, valueFor);
  const moved = movedInCalendar(expression, valueFor);
  if (moved !== undefined) return moved;
  const result = numberOf(expression, valueFor);
  return result.value.toFixed(decimals ?? result.decimals);
}

interface Computed {
  readonly value: number;
  readonly decimals: number;
}

function numberOf(expression: Expression, valueFor: (name: string) => SlotValue | undefined): Computed {
  if (expression.kind === "number") return { value: Number(expression.text), decimals: decimalsOf(expression.text) };
  if (expression.kind === "name") {
    const known = knownValue(expression.name, valueFor);
    const value = typeof known === "string" && known.trim() === "" ? Number.NaN : Number(known);
    if (Number.isNaN(value)) throw new RangeError(`can’t compute with “${known}”`);
    return { value, decimals: decimalsOf(known) };
  }
  const left = numberOf(expression.left, valueFor);
  const right = numberOf(expression.right, valueFor);
  const decimals = Math.max(left.decimals, right.decimals);
  if (expression.operator === "+") return { value: left.value + right.value, decimals };
  if (expression.operator === "-") return { value: left.value - right.value, decimals };
  if (expression.operator === "*") return { value: left.value * right.value, decimals: left.decimals };
  if (right.value === 0) throw new RangeError("divides by nought");
  return { value: left.value / right.value, decimals: left.decimals };
}

function movedInCalendar(expression: Expression, valueFor: (name: string) => SlotValue | undefined): string | undefined {
  if (expression.kind !== "operation" || expression.left.kind !== "name") return undefined;
  if (expression.operator !== "+" && expression.operator !== "-") return undefined;
  const value = knownValue(expression.left.name, valueFor);
  if (typeof value === "number") return undefined;
  const by = numberOf(expression.right, valueFor).value;
  return moveInCalendar(value, expression.operator === "+" ? by : -by);
}

function knownValue(name: string, valueFor: (name: string) => SlotValue | undefined): SlotValue {
  const value = valueFor(name);
  if (value === undefined) throw new RangeError(`nothing fills ${name}`);
  return value;
}

function tokensOf(text: string): string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
}

/** A recursive-descent parser. Each method returns undefined if the tokens are nothing of its kind. */
class Parser {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  sum(): Expression | undefined {
    return this.#chain(
      () => this.#product(),
      (token) => (token === "+" || token === "-" ? token : undefined),
    );
  }

  #product(): Expression | undefined {
    return this.#chain(
      () => this.#atom(),
      (token) => (token === "*" || token === "/" ? token : undefined),
    );
  }

  #chain(operand: () => Expression | undefined, operatorOf: (token: string | undefined) => Operator | undefined): Expression | undefined {
    let left = operand();
    for (let operator = operatorOf(this.#tokens[this.#at]); operator !== undefined; operator = operatorOf(this.#tokens[this.#at])) {
      this.#at++;
      const right = operand();
      if (left === undefined || right === undefined) return undefined;
      left = { kind: "operation", operator, left, right };
    }
    return left;
  }

  #atom(): Expression | undefined {
    const token = this.#tokens[this.#at++];
    if (token === undefined) return undefined;
    if (token === "(") {
      const inner = this.sum();
      return this.#tokens[this.#at++] === ")" ? inner : undefined;
    }
    if (/^\d/.test(token)) return { kind: "number", text: token };
    return /^[A-Za-z]/.test(token) ? { kind: "name", name: token.charAt(0).toLowerCase() + token.slice(1) } : undefined;
  }
}
