#!/usr/bin/env python3
"""Passes for a llama-server that takes FAKE_ENGINE_SECONDS to load and answers at once; notes each start."""

import http.server
import json
import os
import sys
import time

with open(os.environ["FAKE_ENGINE_STARTS"], "a") as file:
    file.write("started\n")
READY = time.monotonic() + float(os.environ["FAKE_ENGINE_SECONDS"])


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def reply(self, value):
        status = 503 if time.monotonic() < READY else 200
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        self.reply({"modalities": {"vision": True}, "total_slots": 4})

    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        self.reply({
            "choices": [{"message": {"role": "assistant", "content": "A heron."}, "finish_reason": "stop"}],
            "usage": {"prompt_tokens": 900, "completion_tokens": 4},
        })


PORT = int(sys.argv[sys.argv.index("--port") + 1])
http.server.ThreadingHTTPServer(("127.0.0.1", PORT), Handler).serve_forever()
