import AltTextTesting
import Foundation
import Testing

/// Hugging Face's models on a machine with uv: installing brings their Python packages along, and nothing else does.
@Suite(.timeLimit(.minutes(2))) struct PythonPackagesTests {
    private static let files = ["config.json": Array("{}".utf8), "model.safetensors": Array("weights".utf8)]

    /// What uv says where something is not in its cache and it may not fetch it.
    private static let offlineWords = """
        error: No solution found when resolving script dependencies
          cause: Because torch was not found in the cache, we can conclude that your requirements are unsatisfiable.
        hint: Packages were unavailable because the network was disabled.
        """

    /// Runs `body` with a model of a hub and a uv that notes how it is called, says something and ends with `status`.
    private func withUV(
        saying words: String, status: Int = 0, _ body: (Program, FakeServer) async throws -> Void
    ) async throws {
        try await withFakeServer(FakeHub("birds/heron", files: Self.files, digests: [:])) { server in
            try await withProgram { program in
                var program = program
                try program.folder.write(words, to: "bin/words")
                let script = """
                    #!/bin/sh
                    echo "$*" >>"$HOME/calls"
                    cat "$HOME/bin/words" >&2
                    exit \(status)
                    """
                let path = try program.folder.write(script, to: "bin/uv")
                try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
                program.environment["PATH"] = program.folder.path(of: "bin") + ":/usr/bin:/bin"
                try prepare(&program, server)
                try await body(program, server)
            }
        }
    }

    private func prepare(_ program: inout Program, _ hub: FakeServer) throws {
        program.environment["HF_ENDPOINT"] = hub.baseURL
        program.environment["ALTTEXT_MODELS"] = program.folder.path(of: "models")
        try program.folder.write(
            """
            models:
              - {name: heron, description: A model, date: "2022", backend: huggingface, model: birds/heron}
            """, to: "alttext.yaml")
        try program.folder.write(PictureFixture.noise(width: 64, height: 48), to: "photo.png")
    }

    @Test func `Installing a model fetches its packages, says so, and then its weights`() async throws {
        try await withUV(saying: "Resolved 58 packages\nDownloading torch (514.2MiB)\n") { program, _ in
            let outcome = try await program.run("models", "install", "heron")
            #expect(outcome.status == 0, "\(outcome.complaints)")
            #expect(outcome.complaints.contains("Downloading torch (514.2MiB)"))
            let calls = String(decoding: try program.folder.read("calls"), as: UTF8.self)
            #expect(calls.hasPrefix("sync --script "))
            #expect(calls.hasSuffix("/transformers_engine.py\n"))
            #expect(try program.folder.read("models/birds/heron/model.safetensors") == Array("weights".utf8))
        }
    }

    @Test(arguments: [
        ("error: Failed to fetch\n  cause: error sending request\n  cause: dns error\n", "dns error"),
        ("error: Failed to extract\n  cause: No space left on device (os error 28)\n", "Make room"),
        ("", "could not fetch"),
    ])
    func `Packages that do not come are told in uv's words, and no weights are fetched`(
        words: String, told: String
    ) async throws {
        try await withUV(saying: words, status: 2) { program, hub in
            let outcome = try await program.run("models", "install", "heron")
            #expect(outcome.status == 2)
            #expect(outcome.complaints.contains(told))
            #expect(outcome.complaints.contains("install again"))
            #expect(hub.requests.isEmpty)
        }
    }

    @Test func `Describing a picture never fetches packages, and says how to install them`() async throws {
        try await withUV(saying: Self.offlineWords, status: 1) { program, hub in
            for (name, bytes) in Self.files { try program.folder.write(bytes, to: "models/birds/heron/\(name)") }
            let outcome = try await program.run("caption", "photo.png", "--model", "heron")
            #expect(outcome.status == 2)
            #expect(try outcome.json["errors"]?["heron"]?["kind"] == "not_installed")
            #expect(outcome.complaints.contains("alttext models install heron"))
            let calls = String(decoding: try program.folder.read("calls"), as: UTF8.self).split(separator: "\n")
            #expect(calls.count == 1)
            #expect(hub.requests.isEmpty)
            #expect(calls.allSatisfy { $0.hasPrefix("run --offline --script ") })
        }
    }

    @Test func `Without uv and Python the command says how to get one before anything is fetched`() async throws {
        try await withUV(saying: "") { program, hub in
            var program = program
            program.environment["PATH"] = "/usr/bin:/bin"
            let outcome = try await program.run("models", "install", "heron")
            #expect(outcome.status == 2)
            #expect(outcome.complaints.contains("pip install uv"))
            #expect(hub.requests.isEmpty)
        }
    }

    @Test(.enabled(if: UV.path != nil && FakeEngine.isAvailable, "there is no uv here"))
    func `A real uv makes what installing asks for, and what describing needs`() async throws {
        try await withFakeServer(FakeHub("birds/heron", files: Self.files, digests: [:])) { server in
            try await withProgram { program in
                var program = program
                try prepare(&program, server)
                let uv = try #require(UV.path)
                program.environment["PATH"] = (uv as NSString).deletingLastPathComponent + ":/usr/bin:/bin"
                // Packages of the right names that hold nothing, so that nothing comes from elsewhere.
                try UV.makePackages(in: program.folder)
                program.environment["UV_CACHE_DIR"] = program.folder.path(of: "cache")
                program.environment["UV_FIND_LINKS"] = program.folder.path(of: "packages")
                program.environment["UV_OFFLINE"] = "1"
                program.environment["UV_PYTHON_DOWNLOADS"] = "never"
                let caption = ["caption", "photo.png", "--model", "heron"]
                for (name, bytes) in Self.files { try program.folder.write(bytes, to: "models/birds/heron/\(name)") }
                program.environment["UV_FIND_LINKS"] = nil
                let early = try await program.run(caption)
                #expect(try early.json["errors"]?["heron"]?["kind"] == "not_installed", "\(early.complaints)")
                program.environment["UV_FIND_LINKS"] = program.folder.path(of: "packages")
                let installed = try await program.run("models", "install", "heron")
                #expect(installed.status == 0, "\(installed.complaints)")
                program.environment["UV_FIND_LINKS"] = nil
                let late = try await program.run(caption)
                #expect(late.complaints.contains("a torch for tests"), "\(late.complaints)")
            }
        }
    }
}

/// The uv of this machine, where there is one.
private enum UV {
    static let path: String? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { $0 + "/uv" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// Writes wheels of the packages that the Python program names.
    static func makePackages(in folder: ScratchFolder) throws {
        let script = """
            import sys, zipfile
            for name, version in ("torch", "9.0"), ("transformers", "9.0"), ("pillow", "99.0"), ("numpy", "9.0"):
                with zipfile.ZipFile(f"{sys.argv[1]}/{name}-{version}-py3-none-any.whl", "w") as wheel:
                    wheel.writestr(f"{name}/__init__.py", "raise SystemExit('a torch for tests')")
                    info = f"{name}-{version}.dist-info"
                    wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\\nName: {name}\\nVersion: {version}\\n")
                    wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
                    wheel.writestr(f"{info}/RECORD", "")
            """
        let program = try folder.write(script, to: "packages/make.py")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", program, folder.path(of: "packages")]
        try process.run()
        process.waitUntilExit()
    }
}
