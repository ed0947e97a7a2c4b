import type { CodeLanguage } from "../../engine/pack.ts";
import type { Code } from "../../engine/question.ts";
import { cutAt, type Pieces, type Token, type TokenKind } from "./tokens.ts";

/** The first pattern that fits at a place decides; what none fits is plain text. */
type Rules = readonly (readonly [TokenKind | undefined, RegExp])[];

const QUOTED = /"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?/y;
const NUMBER = /(?<![\w.])-?\d(?:[\w.]|(?<=\de)[+-])*/y;
const WORD = /\w+/y;
const PUNCTUATION = /[^\w\s]/y;

const PYTHON_WORDS =
  /(?:and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|not|or|pass|raise|return|try|while|with|yield)\b/y;
const SQL_WORDS =
  /(?:add|all|alter|and|any|as|asc|between|by|case|column|constraint|create|cross|default|delete|desc|distinct|drop|else|end|exists|foreign|from|full|function|grant|group|having|in|inner|insert|intersect|interval|into|is|join|key|left|like|limit|merge|not|of|on|online|or|order|outer|over|partition|primary|qualify|references|replace|right|select|set|table|tblproperties|then|timeseries|union|update|using|values|version|view|when|where|with)\b/iy;

const RULES: Readonly<Record<CodeLanguage, Rules>> = {
  python: [
    ["comment", /#.*/y],
    ["value", /[bfru]{0,2}(?:"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)/iy],
    ["value", /(?:True|False|None)\b/y],
    ["key", PYTHON_WORDS],
    ["value", NUMBER],
    [undefined, WORD],
    ["punctuation", PUNCTUATION],
  ],
  sql: [
    ["comment", /--.*|\/\*[\s\S]*?\*\//y],
    ["value", /'(?:''|[^'\n])*'?/y],
    ["value", /(?:true|false|null)\b/iy],
    ["key", SQL_WORDS],
    ["value", NUMBER],
    [undefined, WORD],
    ["punctuation", PUNCTUATION],
  ],
  json: [
    ["key", /"(?:\\.|[^"\\\n])*"(?=\s*:)/y],
    ["value", QUOTED],
    ["value", NUMBER],
    ["value", WORD],
    ["punctuation", PUNCTUATION],
  ],
  yaml: [
    ["comment", /(?<!\S)#.*/y],
    ["punctuation", /-(?=\s)|[:,[\]{}|>](?=\s|$)|(?<=[:\s[{]|^)[[{]|[\]},]/my],
    ["key", /(?:"[^"\n]*"|'[^'\n]*'|[\w$][^\s:#,[\]{}"']*)(?=:(?:\s|$))/my],
    ["value", QUOTED],
    // Within brackets a comma ends a value; elsewhere the line does, or a comment.
    ["value", /(?<=(?:^|\s)[[{].*)[^\s,[\]{}]+/my],
    ["value", /\S(?:.*?\S)??(?=\s*$|\s+#)/my],
  ],
  diff: [
    ["comment", /^(?:---|\+\+\+|@@|diff|index).*/my],
    ["punctuation", /^[+-]/my],
    ["value", QUOTED],
    ["value", NUMBER],
    [undefined, WORD],
  ],
  text: [],
};

/** Light highlighting, by the language alone. Joined, the tokens are the source. */
export function tokensOf(language: CodeLanguage, source: string): Token[] {
  const tokens: { text: string; kind: TokenKind | undefined }[] = [];
  for (let at = 0; at < source.length; ) {
    const { kind, text } = tokenAt(RULES[language], source, at);
    const last = tokens.at(-1);
    if (last !== undefined && last.kind === kind) last.text += text;
    else tokens.push({ kind, text });
    at += text.length;
  }
  return tokens;
}

function tokenAt(rules: Rules, source: string, at: number): { readonly kind: TokenKind | undefined; readonly text: string } {
  for (const [kind, pattern] of rules) {
    pattern.lastIndex = at;
    const [text = ""] = pattern.exec(source) ?? [];
    if (text !== "") return { kind, text };
  }
  return { kind: undefined, text: source.charAt(at) };
}

/** The lines of a code exhibit, highlighted as one text: a string or a comment may run over several. */
export function codePieces({ language, lines }: Code): readonly (Pieces | undefined)[] {
  const pieces = lines.flatMap((line) => (line === undefined ? [] : [...line, "\n"]));
  const cut = [...cutAt(pieces, tokensOf(language, pieces.join("")))];
  return lines.map((line) => line && cut.splice(0, line.length + 1).slice(0, -1));
}
