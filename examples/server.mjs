// Nominations and the card for pages on any origin: `node examples/server.mjs 8000`.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

const FOLDERS = { "/": "site/", "/nominations/": "site/nominations/",
  "/nomination-card/": "../dist/" };
const PATH = /^(\/(?:[a-z-]+\/)?)(\w[\w.-]*)?(?:\?|$)/; // A folder and a name: no way out.
const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css",
  json: "application/json", wasm: "application/wasm" };

const port = Number(process.argv[2] ?? 8000);
createServer(async ({ method, url, headers }, response) => {
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("X-Content-Type-Options", "nosniff");
  const [, folder, name = "index.html"] = PATH.exec(url) ?? [];
  const file = folder in FOLDERS && new URL(FOLDERS[folder] + name, import.meta.url);
  const content = file && (await readFile(file).catch(() => null));
  if (method !== "GET" && method !== "HEAD") return response.writeHead(405).end();
  if (!content) return response.writeHead(404).end("Not found.\n");
  const hashed = folder === "/nomination-card/" && /-[0-9a-f]{16}\.\w+$/.test(name);
  const etag = `"${createHash("sha256").update(content).digest("hex")}"`;
  response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
  response.setHeader("Content-Type", TYPES[name.split(".").pop()] ?? "application/octet-stream");
  response.setHeader("ETag", etag);
  const known = headers["if-none-match"]?.includes(etag);
  if (known) return response.writeHead(304).end();
  response.setHeader("Content-Length", content.length);
  response.end(content); // Node leaves it out for HEAD.
}).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}/`));
