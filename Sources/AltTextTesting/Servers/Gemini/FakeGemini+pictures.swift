extension FakeGemini.Generation {
    /// The pictures in a body, with the API's complaints about them.
    func pictures(in body: JSONValue) throws -> [SentPicture] {
        let parts = (body["contents"]?.array ?? []).flatMap { $0["parts"]?.array ?? [] }
        return try parts.compactMap { part in
            guard let data = part["inlineData"] else {
                if part["text"]?.string != nil { return nil }
                throw invalid(
                    "* GenerateContentRequest.contents[0].parts: required oneof field 'data' must have one "
                        + "initialized field")
            }
            return try picture(data)
        }
    }

    private func picture(_ data: JSONValue) throws -> SentPicture {
        guard let text = data["data"]?.string, let picture = SentPicture(base64: text) else {
            throw invalid(
                "Invalid value at 'contents[0].parts[0].inline_data.data' (TYPE_BYTES), Base64 decoding failed")
        }
        let type = data["mimeType"]?.string ?? ""
        if !Self.types.contains(type) { throw invalid("Unsupported MIME type: \(type)") }
        if !model.vision { throw invalid("Image input modality is not enabled for models/\(model.name)") }
        guard let format = picture.format, format.mediaType == type else {
            throw invalid("Unable to process input image. Please retry or report.")
        }
        return picture
    }

    private static let types: Set = ["image/png", "image/jpeg", "image/webp", "image/heic", "image/heif"]

    private func invalid(_ message: String) -> Refusal { fake.refusal(400, "INVALID_ARGUMENT", message) }
}
