// Writes a nomination for each text of the corpus, with the text in every member that takes it: node corpus.js FOLDER
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const [folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const texts = Object.entries(JSON.parse(readFileSync("corpus.json", "utf8")));
for (const [name, text] of texts) {
  const named = { name: text, handle: text, organization: text, role: text };
  const entry = { title: text, body: text };
  const nomination = {
    candidate: { ...named, pronouns: text, affiliations: [text, named], links: [{ label: text, url: "https://example.org/a_b?c=1&d=2" }] },
    election: { name: text, term: text },
    source: { url: "/threads/1_2_3", published: "2021-11-15" },
    summary: text,
    agenda: [text, entry],
    statements: [text, entry],
    contributions: [text, { ...entry, url: "https://example.org/*x*" }],
    peps: [8, { number: 587, title: text, status: text, python_version: [text, "3.8"], author_names: [text], note: text }],
    endorsements: [text, { quote: text, by: named, date: "2021-11-20" }],
  };
  writeFileSync(`${folder}/${name.replaceAll(" ", "-")}.json`, JSON.stringify(nomination));
}
