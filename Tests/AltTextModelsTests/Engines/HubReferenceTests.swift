import Testing

@testable import AltTextModels

/// How `model:` of a llama.cpp entry is understood, and which files of a repository are meant.
struct HubReferenceTests {
    private static let files = [
        "README.md", "config.json", "mmproj-bird-F16.gguf", "mmproj-bird-Q8_0.gguf", "bird-F16.gguf",
        "bird-Q4_K_M.gguf",
        "bird-IQ4_XS.gguf", "big-Q6_K-00001-of-00003.gguf", "big-Q6_K-00002-of-00003.gguf",
        "big-Q6_K-00003-of-00003.gguf", "half-Q5_0-00001-of-00002.gguf",
    ].map { HubFile(path: $0) }

    private func choice(_ text: String) -> (model: [HubFile], projector: HubFile?)? {
        HubReference(text)?.choice(among: Self.files)
    }

    @Test(
        arguments: [
            "bird.gguf", "/models/bird", "./birds/bird", "~/bird/bird", "birds", "a/b/c", "a/b:c:d", "a/:Q8_0", "a/b:",
            "",
            "a/../b", "../b", "a b/c", "a/..", "ä/b",
        ])
    func `A path is no repository`(text: String) {
        #expect(HubReference(text) == nil)
    }

    @Test func `A repository may name its quantisation`() throws {
        let reference = try #require(HubReference("ggml-org/Some.Bird_2-GGUF:Q8_0"))
        #expect(reference.repository == "ggml-org/Some.Bird_2-GGUF")
        #expect(reference.quantisation == "Q8_0")
        #expect(reference.folder(in: "/models") == "/models/ggml-org/Some.Bird_2-GGUF")
        #expect(HubReference("a/b")?.quantisation == nil)
    }

    @Test func `The quantisation that is asked for is taken, or the usual one`() {
        #expect(choice("a/b:f16")?.model.map(\.path) == ["bird-F16.gguf"])
        #expect(choice("a/b")?.model.map(\.path) == ["bird-Q4_K_M.gguf"])
        #expect(choice("a/b:XS") == nil)
        #expect(choice("a/b:Q2_K") == nil)
    }

    @Test func `The projector is of the same quantisation, else a small one`() {
        #expect(choice("a/b:F16")?.projector?.path == "mmproj-bird-F16.gguf")
        #expect(choice("a/b")?.projector?.path == "mmproj-bird-Q8_0.gguf")
        #expect(HubReference("a/b")?.choice(among: [HubFile(path: "x.gguf")])?.projector == nil)
    }

    @Test func `A model in parts has all of them or none`() {
        #expect(choice("a/b:Q6_K")?.model.map(\.part?.number) == [1, 2, 3])
        #expect(choice("a/b:Q5_0") == nil)
        #expect(HubReference("a/b")?.choice(among: []) == nil)
        #expect(HubFile(path: "x-00004-of-00003.gguf").part == nil)
        #expect(HubFile(path: "x-00001-of-99999.gguf").part == nil)
    }
}
