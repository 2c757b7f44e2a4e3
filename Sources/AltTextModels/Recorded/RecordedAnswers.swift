internal import AltText

/// Answers in a file, in the shape in which `alttext caption` prints them: one object, `{"results": [...]}`, or one
/// object a line.
struct RecordedAnswers: Sendable {
    /// Texts by picture, then by model.
    private var texts: [String: [String: String]] = [:]

    /// Reads the text of a file; `nil` where it has none of the three shapes.
    init?(_ bytes: [UInt8]) {
        let results: [JSON]
        if let json = JSON(parsing: bytes) {
            results = json["results"]?.array ?? [json]
        } else {
            results = bytes.split(separator: UInt8(ascii: "\n")).compactMap { JSON(parsing: $0) }
        }
        for result in results {
            guard let image = result["image"]?.string, let captions = result["captions"]?.members else { continue }
            for caption in captions {
                guard let text = caption.value.string ?? caption.value["caption"]?.string else { continue }
                texts[Self.key(image), default: [:]][caption.name] = text
            }
        }
        if texts.isEmpty { return nil }
    }

    /// The recorded text for a picture. Pictures are told apart by their file name, so that a recording holds wherever
    /// the folder lies.
    func text(for picture: String, model: String) -> String? {
        texts[Self.key(picture)]?[model]
    }

    private static func key(_ picture: String) -> String {
        picture.split(separator: "/").last.map(String.init) ?? picture
    }
}
