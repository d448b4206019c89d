// Compiles the page: node svelte/compile.js
import { readFileSync, writeFileSync } from "node:fs";
import { compile } from "svelte/compiler";

const source = readFileSync("svelte/App.svelte", "utf8");
for (const generate of ["client", "server"]) {
  const { js, warnings } = compile(source, { generate, dev: generate === "client", filename: "App.svelte" });
  if (warnings.length > 0) throw new Error(warnings.join("\n"));
  writeFileSync(`svelte/app.${generate}.js`, js.code);
}
