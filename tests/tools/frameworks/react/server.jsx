import { renderToString } from "react-dom/server";
import { App } from "../jsx/app.jsx";

process.stdout.write(renderToString(<App />));
