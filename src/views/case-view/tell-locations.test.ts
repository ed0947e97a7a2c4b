import { expect, test } from "vitest";
import { CHART, CODE, LOG, PROSE, RUNS, TABLE } from "../testing/sample-cases.ts";
import { tellLocations } from "./tell-locations.ts";

const said = ({ question, key }: typeof CODE) =>
  tellLocations(question.blocks, key.tell).map(({ address, value }) => `${address}«${value}»`);

test("the tell of each kind of exhibit has an address and a value", () => {
  expect(said(PROSE)).toEqual(["«every version misses by 10\u00a0%.»"]);
  expect(said(CODE)).toEqual(['card-fraud/config, line 13: "traffic_percentage": «5»', "card-fraud/config, after line 13: «nothing»"]);
  expect(said(LOG)).toEqual([
    "refresh_balances, run 902, 02:10:41: «0»",
    "refresh_balances, run 902, 02:10:42: «ERROR write refused: the token for the online store has expired»",
  ]);
  expect(said(TABLE)).toEqual(["prod.monitor.news_by_day, Thu 4, click_rate: «0.081»"]);
  expect(said(RUNS)).toEqual(["/Shared/ride-times, trial_02, status: «killed»"]);
  expect(said(CHART)).toEqual(["Forecast error by version: «v17 stays at 14 %»"]);
});
