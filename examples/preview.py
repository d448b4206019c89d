"""Shows a folder as hosts do that read `_headers`: `python3 examples/preview.py FOLDER 8000`."""
import contextlib, http.server, os, re, sys

os.chdir(sys.argv[1])
RULES = []  # Patterns of paths, with the headers of each.
for line in open("_headers", encoding="utf-8"):
    if line.startswith("/"):
        RULES.append((line.strip().replace(".", r"\.").replace("*", ".*"), []))
    elif line.startswith(" "):
        RULES[-1][1].append(line.strip().split(": "))

class Handler(http.server.SimpleHTTPRequestHandler):  # It sends types, `Last-Modified` and 304.
    extensions_map = {".html": "text/html; charset=utf-8", ".js": "text/javascript",
                      ".css": "text/css", ".json": "application/json", ".wasm": "application/wasm"}

    def send_response(self, code, message=None):
        super().send_response(code, message)
        for rule, headers in RULES if code < 400 else []:
            for header in headers if re.fullmatch(rule, self.path.partition("?")[0]) else []:
                self.send_header(*header)

    def list_directory(self, path):
        return self.send_error(404)

port = int(sys.argv[2]) if len(sys.argv) > 2 else 8000
print(f"http://127.0.0.1:{port}/", flush=True)
with contextlib.suppress(KeyboardInterrupt):
    http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()
