// The list of PEPs in Preact: rows that a key draws again only where it changes them.
import { Component } from "preact";
import { useMemo, useState } from "preact/hooks";
import { row } from "../jsx/pep-row.jsx";
import { pepList } from "../jsx/peps.jsx";

class Row extends Component {
  shouldComponentUpdate(next) {
    return next.hidden !== this.props.hidden || next.entry !== this.props.entry;
  }

  render(props) {
    return row(props);
  }
}

export const Peps = pepList({ useMemo, useState }, Row);
