internal import AltText

/// The header that tells a site who wrote an alt text, as a structured field (RFC 8941):
/// `origin=ai, model="gemma3-27b"`.
enum ProvenanceHeader {
    static let name = "alttext-provenance"

    static func value(_ provenance: WriteProvenance) -> String {
        let origin = "origin=\(provenance.origin.rawValue)"
        guard let model = provenance.model, let text = string(model) else { return origin }
        return "\(origin), model=\(text)"
    }

    /// A string in quotation marks; `nil` where nothing that may stand there is left.
    private static func string(_ text: String) -> String? {
        let characters = text.unicodeScalars.filter { (0x20...0x7E).contains($0.value) }
        guard !characters.isEmpty else { return nil }
        var quoted = "\""
        for character in characters {
            if character == "\"" || character == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(character)
        }
        return quoted + "\""
    }
}
