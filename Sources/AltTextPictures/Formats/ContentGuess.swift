/// What bytes are, going by the bytes alone: names and media types on the web are too often wrong.
enum ContentGuess: Hashable {
    /// A picture that is read.
    case picture(PictureFormat)
    /// A picture that is not read, with what to do about it.
    case unsupported(name: String, advice: String)
    /// Something else, with what to do about it.
    case notAPicture(name: String, advice: String)

    init(_ bytes: [UInt8]) {
        self =
            Self.binary(bytes) ?? Self.text(bytes)
            ?? .notAPicture(
                name: "a file of an unknown kind",
                advice: "Check that it is the file you meant, and save it as JPEG or PNG.")
    }

    /// The format, or the refusal in words.
    func format() throws(PictureError) -> PictureFormat {
        switch self {
        case .picture(let format): return format
        case .unsupported(let name, let advice): throw .unsupported(name, advice: advice)
        case .notAPicture(let name, let advice): throw .notAPicture(name, advice: advice)
        }
    }

    static func convert(_ name: String) -> ContentGuess {
        .unsupported(name: name, advice: "Convert it to JPEG or PNG.")
    }

    static func raw(_ name: String) -> ContentGuess {
        .unsupported(name: "a \(name) camera raw file", advice: "Develop it and export it as JPEG.")
    }

    static func video(_ name: String) -> ContentGuess {
        .notAPicture(name: name, advice: "Export a frame of it as JPEG or PNG.")
    }

    static func other(_ name: String, _ advice: String) -> ContentGuess { .notAPicture(name: name, advice: advice) }
}
