import { render } from "svelte/server";
import App from "./app.server.js";

process.stdout.write(render(App).body);
