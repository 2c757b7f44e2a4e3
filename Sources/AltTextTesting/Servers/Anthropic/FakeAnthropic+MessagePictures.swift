extension FakeAnthropic {
    /// Finds the pictures in a Messages body, with the API's complaints about them.
    struct MessagePictures {
        let model: Model

        func pictures(in body: JSONValue) throws -> [SentPicture] {
            var pictures: [SentPicture] = []
            for (turn, message) in (body["messages"]?.array ?? []).enumerated() {
                for (index, block) in (message["content"]?.array ?? []).enumerated() {
                    let place = "messages.\(turn).content.\(index)"
                    switch block["type"]?.string {
                    case "text":
                        if (block["text"]?.string ?? "").isEmpty {
                            throw refusal("\(place).text: text content blocks must be non-empty")
                        }
                    case "image": pictures.append(try picture(block["source"], at: "\(place).image.source"))
                    default: throw refusal("\(place): Input tag does not match any of the expected tags")
                    }
                }
            }
            return pictures
        }

        private func picture(_ source: JSONValue?, at place: String) throws -> SentPicture {
            if !model.vision { throw refusal("\(place): this model does not support image input") }
            guard source?["type"]?.string == "base64" else {
                throw refusal("\(place): only base64 pictures can be looked at here")
            }
            let types = ["image/jpeg", "image/png", "image/gif", "image/webp"]
            guard let type = source?["media_type"]?.string, types.contains(type) else {
                throw refusal(
                    "\(place).base64.media_type: Input should be 'image/jpeg', 'image/png', 'image/gif' or 'image/webp'"
                )
            }
            let data = source?["data"]?.string ?? ""
            if data.utf8.count > 10 << 20 {
                throw refusal("\(place).base64: image exceeds 10 MB maximum: \(data.utf8.count) bytes > 10485760 bytes")
            }
            guard let picture = SentPicture(base64: data) else {
                throw refusal("\(place).base64.data: Invalid base64 data")
            }
            guard let format = picture.format else { throw refusal("Could not process image") }
            if format.mediaType != type {
                throw refusal(
                    "\(place).base64: The image was specified using the \(type) media type, but the image appears to "
                        + "be a \(format.mediaType) image")
            }
            try checkSize(of: picture, at: place)
            return picture
        }

        private func checkSize(of picture: SentPicture, at place: String) throws {
            guard let size = picture.size, max(size.width, size.height) > 8000 else { return }
            throw refusal(
                "\(place): At least one of the image dimensions exceed max allowed size: 8000 pixels",
                details: ["error_code": "image_dimensions_too_large", "max_side_length_pixels": 8000])
        }

        private func refusal(_ message: String, details: JSONValue? = nil) -> Refusal {
            FakeAnthropic.refusal(400, "invalid_request_error", message, details: details)
        }
    }
}
