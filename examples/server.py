"""Nominations and the card for pages on any origin: `python3 examples/server.py 8000`."""
import contextlib, http.server, os, pathlib, re, sys

SITE = "examples/site"
FOLDERS = {"": SITE, "/nominations": f"{SITE}/nominations", "/nomination-card": "dist"}

class Handler(http.server.SimpleHTTPRequestHandler):  # It sends `Last-Modified` and 304 by itself.
    extensions_map = {".html": "text/html; charset=utf-8", ".js": "text/javascript",
                      ".css": "text/css", ".json": "application/json", ".wasm": "application/wasm"}

    def send_head(self):
        folder, _, name = self.path.partition("?")[0].rpartition("/")
        if folder not in FOLDERS or not re.fullmatch(r"(\w[\w-]*\.[\w.-]+)?", name, re.ASCII):
            return self.send_error(404)  # Nothing leads out of the folders.
        self.path = f"/{FOLDERS[folder]}/{name or 'index.html'}"
        return super().send_head()

    def send_response(self, code, message=None):
        super().send_response(code, message)
        hashed = code < 400 and re.fullmatch(r"/dist/.*-[0-9a-f]{16}\.\w+", self.path)
        forever = "public, max-age=31536000, immutable"
        self.send_header("Cache-Control", forever if hashed else "no-cache")
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("X-Content-Type-Options", "nosniff")

os.chdir(pathlib.Path(__file__).resolve().parents[1])
port = int(sys.argv[1]) if len(sys.argv) > 1 else 8000
print(f"http://127.0.0.1:{port}/", flush=True)
with contextlib.suppress(KeyboardInterrupt):
    http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()
