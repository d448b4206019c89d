import { render } from "preact-render-to-string";
import { App } from "../jsx/app.jsx";

process.stdout.write(render(<App />));
