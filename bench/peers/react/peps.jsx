// The list of PEPs in React: rows that are memoized, so that a key draws those that it changes.
import { memo, useMemo, useState } from "react";
import { row } from "../jsx/pep-row.jsx";
import { pepList } from "../jsx/peps.jsx";

export const Peps = pepList({ useMemo, useState }, memo(row));
