import Testing

@testable import AltTextModels

/// What child processes get to know.
struct ChildSurroundingsTests {
    @Test(arguments: [
        "OPENAI_API_KEY", "ANTHROPIC_API_KEY", "ALTTEXT_ALBUM_TOKEN", "HF_TOKEN", "HUGGING_FACE_HUB_TOKEN",
        "AWS_SECRET_ACCESS_KEY", "GITHUB_TOKEN", "UV_PUBLISH_TOKEN", "UV_PUBLISH_PASSWORD", "DATABASE_URL",
        "LLAMA_API_KEY",
        "SSH_AUTH_SOCK", "PGPASSWORD", "ALTTEXT_LEDGER",
    ])
    func `No child learns a key or a token`(name: String) {
        #expect(!ChildSurroundings.isHanded(name, fetchesPackages: false))
        #expect(!ChildSurroundings.isHanded(name, fetchesPackages: true))
    }

    @Test(arguments: [
        "PATH", "HOME", "LC_ALL", "CUDA_VISIBLE_DEVICES", "LD_LIBRARY_PATH", "HF_HOME", "UV_CACHE_DIR",
        "UV_DEFAULT_INDEX",
        "https_proxy", "TESSDATA_PREFIX", "XDG_CACHE_HOME",
    ])
    func `What programs need to run they get`(name: String) {
        #expect(ChildSurroundings.isHanded(name, fetchesPackages: false))
    }

    @Test func `Who fetches packages may sign in where they are`() {
        #expect(ChildSurroundings.isHanded("UV_INDEX_OWN_PASSWORD", fetchesPackages: true))
        #expect(!ChildSurroundings.isHanded("UV_INDEX_OWN_PASSWORD", fetchesPackages: false))
    }
}
