extension FakeEngine {
    /// The program's text.
    static func program(_ behaviour: Behaviour) -> String {
        "#!/usr/bin/env python3\nimport json\nwish = json.loads(r'''\(wish(behaviour))''')\n" + body
    }

    private static func wish(_ behaviour: Behaviour) -> String {
        let members: JSONValue = [
            "loading": .number(behaviour.loadingSeconds), "mute": .bool(behaviour.isMute),
            "failed_starts": .number(Double(behaviour.failedStarts)), "status": .number(Double(behaviour.status)),
            "last_words": .string(behaviour.lastWords),
            "deadly": .array(behaviour.deadlyQuestions.map { .number(Double($0)) }),
            "all_deadly": .bool(behaviour.isEveryQuestionDeadly),
            "endless": .array(behaviour.endlessQuestions.map { .number(Double($0)) }),
            "refused": .array(behaviour.refusedQuestions.map { .number(Double($0)) }),
            "ignores_term": .bool(behaviour.ignoresTermination),
            "log_mebibytes": .number(Double(behaviour.logMebibytes)), "sees": .bool(behaviour.seesPictures),
            "child": .bool(behaviour.hasChild), "answer": .string(behaviour.answer),
            "seconds": .number(behaviour.answerSeconds),
        ]
        return members.text
    }

    private static let body = #"""
        import http.server, os, signal, subprocess, sys, threading, time

        here = os.path.dirname(os.path.abspath(__file__))
        lock = threading.Lock()

        def note(name, text):
            """Adds a line to a file of notes, and returns how many there are."""
            with lock:
                with open(os.path.join(here, name), "a") as file:
                    file.write(text + "\n")
                with open(os.path.join(here, name)) as file:
                    return len(file.readlines())

        note("processes", str(os.getpid()))
        start = note("starts", "\t".join(sys.argv[1:]))
        if wish["ignores_term"]:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
        if wish["child"]:
            child = subprocess.Popen(["/bin/sh", "-c", "trap '' TERM INT; while :; do sleep 1; done"])
            note("processes", str(child.pid))
        for _ in range(int(wish["log_mebibytes"])):
            sys.stderr.write("x" * (1 << 20))
        sys.stderr.flush()
        if start <= wish["failed_starts"]:
            print(wish["last_words"], file=sys.stderr, flush=True)
            sys.exit(int(wish["status"]))
        while wish["mute"]:
            time.sleep(1)
        ready = time.monotonic() + wish["loading"]
        key = os.environ["LLAMA_API_KEY"]
        slots = int(sys.argv[sys.argv.index("--parallel") + 1]) if "--parallel" in sys.argv else 1

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def reply(self, status, value):
                body = json.dumps(value).encode()
                self.send_response(status)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def refuses(self):
                if time.monotonic() < ready:
                    self.reply(503, {"error": {"code": 503, "message": "Loading model", "type": "unavailable_error"}})
                    return True
                if self.path != "/health" and self.headers.get("authorization") != "Bearer " + key:
                    self.reply(401, {"error": {"code": 401, "message": "Invalid API Key"}})
                    return True
                return False

            def do_GET(self):
                if self.refuses():
                    return
                if self.path == "/health":
                    self.reply(200, {"status": "ok"})
                elif self.path == "/props":
                    self.reply(200, {"modalities": {"vision": wish["sees"]}, "total_slots": slots})
                else:
                    self.reply(404, {"error": {"message": "not found"}})

            def do_POST(self):
                self.rfile.read(int(self.headers.get("content-length", 0)))
                if self.refuses():
                    return
                number = note("questions", self.path)
                if number in wish["deadly"] or wish["all_deadly"]:
                    self.send_response(200)
                    self.send_header("content-length", "1000")
                    self.end_headers()
                    self.wfile.write(b'{"choices": ')
                    self.wfile.flush()
                    os._exit(9)
                while number in wish["endless"]:
                    time.sleep(1)
                time.sleep(wish["seconds"])
                if number in wish["refused"]:
                    self.reply(400, {"error": {"code": 400, "message": "This picture is too odd"}})
                    return
                self.reply(200, {
                    "choices": [{"message": {"role": "assistant", "content": wish["answer"]}, "finish_reason": "stop"}],
                    "usage": {"prompt_tokens": 900, "completion_tokens": 4},
                })

        class Server(http.server.ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 128

        port = int(sys.argv[sys.argv.index("--port") + 1])
        Server(("127.0.0.1", port), Handler).serve_forever()
        """#
}
