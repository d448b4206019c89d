// Prints what ajv says of each case, as JSON. Strict mode, which is the default, refuses a schema that it does not
// fully understand.
import { readFileSync, readdirSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

const schema = JSON.parse(readFileSync("nomination.schema.json", "utf8"));
const isValid = new Ajv.default().compile(schema);

/** UTF-8 cannot encode lone surrogates, which `JSON.parse` accepts. */
function wellFormed(name, value) {
  for (const text of [name, value]) {
    if (typeof text === "string" && !text.isWellFormed()) throw new SyntaxError("a lone surrogate");
  }
  return value;
}

function judge(path) {
  let nomination;
  try {
    // The decoder skips a byte order mark.
    nomination = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path)), wellFormed);
  } catch {
    return null;
  }
  return isValid(nomination);
}

const verdicts = {};
for (const kind of ["good", "bad"]) {
  const folder = `${process.env.NOMINATION_CARD_CASES}/${kind}`;
  for (const file of readdirSync(folder)) {
    verdicts[`${kind}/${file.replace(/\.json$/, "")}`] = judge(`${folder}/${file}`);
  }
}
console.log(JSON.stringify(verdicts));
