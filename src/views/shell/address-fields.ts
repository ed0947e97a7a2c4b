import { useEffect, useState } from "react";
import { useLocation, useNavigationType, useSearchParams } from "react-router";

/**
 * What is chosen on a screen, kept in its address: it is still there after a reload, and when the learner comes back. The screen draws from a copy,
 * since the router gives a new address only with its next drawing, and a letter typed meanwhile would be lost.
 */
export function useAddressFields(): readonly [fields: URLSearchParams, change: (fields: URLSearchParams) => void] {
  const [search, setSearch] = useSearchParams();
  const { key } = useLocation();
  const type = useNavigationType();
  const [fields, setFields] = useState(search);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where a link or the browser led to another address, and not what is written below.
  useEffect(() => {
    if (type !== "REPLACE") setFields(search);
  }, [key]);
  const change = (wanted: URLSearchParams) => {
    setFields(wanted);
    setSearch(wanted, { replace: true });
  };
  return [fields, change];
}
