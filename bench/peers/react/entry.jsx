// The card in React 19.
import "../request.js";
import { useLayoutEffect } from "react";
import { createRoot } from "react-dom/client";
import { define } from "../element.js";
import { Card } from "../jsx/card.jsx";
import { Peps } from "./peps.jsx";

function App({ nomination, onDrawn }) {
  useLayoutEffect(onDrawn, []);
  return <Card nomination={nomination} Peps={Peps} />;
}

define((area, nomination) => new Promise((resolve) => {
  const root = createRoot(area);
  root.render(<App nomination={nomination} onDrawn={() => resolve(() => root.unmount())} />);
}));
