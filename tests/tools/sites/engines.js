// Puts each rendered card into a page, and lets engines of JavaScript read it. Each writes a folder of pages:
// node engines.js CARDS PAGES
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { evaluate } from "@mdx-js/mdx";
import { Liquid } from "liquidjs";
import MarkdownIt from "markdown-it";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import * as runtime from "react/jsx-runtime";

const [cards, pages] = process.argv.slice(2);
const markdown = (card) => `# Before\n\nSome *words*.\n\n${card.trim()}\n\n## After\n\nMore \`words\`.\n`;
const html = (card) => `<h1>Before</h1>\n<p>Some <em>words</em>.</p>\n${card}\n<h2>After</h2>\n<p>More <code>words</code>.</p>\n`;

const markdownIt = new MarkdownIt("commonmark");
const everything = new MarkdownIt({ html: true, linkify: true, typographer: true });
const liquid = new Liquid({ strictFilters: true });

/** What becomes of a page in Markdown around a card. */
const engines = {
  "markdown-it": (page) => markdownIt.render(page),
  "markdown-it-with-everything": (page) => everything.render(page),
  // As Eleventy does.
  "liquid-markdown-it": async (page) => markdownIt.render(await liquid.parseAndRender(page)),
  mdx: async (page) => {
    const { default: Page } = await evaluate(page, runtime);
    return renderToStaticMarkup(createElement(Page));
  },
};

function write(folder, name, text) {
  mkdirSync(`${pages}/${folder}`, { recursive: true });
  writeFileSync(`${pages}/${folder}/${name}`, text);
}

for (const file of readdirSync(cards)) {
  const card = readFileSync(`${cards}/${file}`, "utf8");
  const page = markdown(card);
  write("by-hand", file, html(card));
  // Other programs read these.
  write("source", file.replace(/html$/, "md"), page);
  write("pandoc-source", file.replace(/html$/, "md"), markdown("`````{=html}\n" + card + "`````"));
  write("liquid-source", file.replace(/html$/, "md"), await liquid.parseAndRender(page));
  for (const [name, engine] of Object.entries(engines)) {
    // JSX knows no raw HTML.
    if (name === "mdx" && !file.endsWith(".light.html")) continue;
    try {
      write(`engines/${name}`, file, await engine(page));
    } catch (error) {
      throw new Error(`${name} refuses ${file}: ${error.message}`);
    }
  }
}
