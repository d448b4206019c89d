import { createApp } from "vue/dist/vue.esm-bundler.js";
import { app } from "./app.js";

const isRendered = document.getElementById("app").hasChildNodes();
(isRendered ? app() : app(createApp)).mount("#app");
