// Writes a module that compiles only if generated types have every member of the schema:
// node members.js SCHEMA TYPES
import { readFileSync, writeFileSync } from "node:fs";

const [schemaFile, typesFile] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaFile, "utf8"));

for (const [, name] of readFileSync(typesFile, "utf8").matchAll(/\b(?:class|enum|interface|type) (\w+)/g)) {
  if (name in globalThis) throw new Error(`the generated type ${name} hides one of JavaScript`);
}

/** The schemas that may apply, without references. */
function alternatives(each) {
  if (each.$ref) return alternatives(schema.$defs[each.$ref.split("/").at(-1)]);
  return each.anyOf && !each.properties ? each.anyOf.flatMap(alternatives) : [each];
}

const lines = [];

/** Requires a type at `place`, and at each member and item that it may have. */
function require(each, type, place) {
  lines.push(`// ${place}\nexport const $${lines.length}: IsTyped<${type}> = true;`);
  for (const { properties, items } of alternatives(each)) {
    for (const [name, member] of Object.entries(properties ?? {})) {
      require(member, `Member<${type}, ${JSON.stringify(name)}>`, `${place}/${name}`);
    }
    if (items && items.type !== "null") require(items, `Item<${type}>`, `${place}/0`);
  }
}

require(schema, "Nomination", "");
if (lines.length < 40) throw new Error(`only ${lines.length} members`);
const name = typesFile.replace(/\.ts$/, "");
writeFileSync(
  `${name}.members.ts`,
  `import type { Nomination } from "./${name}.js";
import sample from "./sample.json" with { type: "json" };

type Item<T> = T extends readonly (infer I)[] ? I : never;
type Member<T, K> = T extends readonly unknown[] ? never : T extends object ? (K extends keyof T ? T[K] : never) : never;
type IsTyped<T> = 0 extends 1 & T ? false : unknown extends T ? false : [T] extends [never] ? false : true;

export const nomination: Nomination = sample;
${lines.join("\n")}
`,
);
