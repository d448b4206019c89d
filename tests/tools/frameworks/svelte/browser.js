import { hydrate, mount } from "svelte";
import App from "./app.client.js";

const target = document.getElementById("app");
(target.hasChildNodes() ? hydrate : mount)(App, { target });
