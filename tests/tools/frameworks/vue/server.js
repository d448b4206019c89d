import { createSSRApp } from "vue";
import { renderToString } from "vue/server-renderer";
import { app } from "./app.js";

process.stdout.write(await renderToString(app(createSSRApp)));
