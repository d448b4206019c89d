// The card in Leptos 0.8: its module is asked for together with the JSON.
import "../request.js";
import { define } from "../element.js";
import init, { mount } from "card-glue";

const engine = init({ module_or_path: fetch(new URL("leptos.wasm", import.meta.url)) });

define(async (area, nomination) => {
  await engine;
  const card = mount(area, nomination);
  return () => card.free();
});
