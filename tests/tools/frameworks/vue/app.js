// The page for Vue, whose compiler must be told which elements are no components.
import { createSSRApp, shallowRef } from "vue/dist/vue.esm-bundler.js";
import { address, changeable, first, json } from "../data.js";

const template = `<main>
  <h1>A page</h1>
  <nomination-card id="src" :src="address(nomination)" :heading-level="3">
    <a href="/elsewhere">A nomination</a>
  </nomination-card>
  <nomination-card id="attribute" :nomination="json(nomination)" :theme="undefined"></nomination-card>
  <nomination-card id="property" :nomination="nomination" :open="nomination === null"></nomination-card>
  <nomination-card id="nothing" :src="null" :nomination="undefined">Nothing yet</nomination-card>
  <p>What follows</p>
</main>`;

function setup() {
  // A deep proxy would work too, but a page need not pay for it.
  const nomination = shallowRef(first);
  changeable((value) => (nomination.value = value));
  return { nomination, address, json };
}

export function app(create = createSSRApp) {
  const app = create({ template, setup });
  app.config.compilerOptions.isCustomElement = (name) => name.includes("-");
  return app;
}
