import { hydrate, render } from "preact";
import { App } from "../jsx/app.jsx";

const root = document.getElementById("app");
if (root.hasChildNodes()) hydrate(<App />, root);
else render(<App />, root);
