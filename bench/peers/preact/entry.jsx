// The card in Preact 10.
import "../request.js";
import { render } from "preact";
import { define } from "../element.js";
import { Card } from "../jsx/card.jsx";
import { Peps } from "./peps.jsx";

define((area, nomination) => {
  render(<Card nomination={nomination} Peps={Peps} />, area);
  return () => render(null, area);
});
