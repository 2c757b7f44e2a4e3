import AltTextModels

extension ModelRegistry {
    /// A registry with one file over the embedded one.
    init(_ text: String, file: String = "alttext.yaml") throws(RegistryError) {
        try self.init(files: [(path: file, text: text)])
    }
}

/// What a file of models is refused for; `nil` where it is not.
func refusal(of text: String, file: String = "alttext.yaml") -> RegistryError? {
    do throws(RegistryError) {
        _ = try ModelRegistry(text, file: file)
        return nil
    } catch {
        return error
    }
}

/// The first lines of a model that lacks nothing: five lines, the next one is the sixth.
let wholeModel = """
    models:
      - name: heron
        description: Heron
        date: "2026"
        backend: evidence

    """
