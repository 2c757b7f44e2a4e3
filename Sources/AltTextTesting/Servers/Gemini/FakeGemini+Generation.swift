extension FakeGemini {
    /// One call of `generateContent` or `countTokens`.
    struct Generation {
        let fake: FakeGemini
        let request: RecordedRequest
        let model: Model

        func reply() async throws -> FakeReply {
            let body = try body()
            try GenerationRules(fake: fake, body: body, model: model).check()
            let pictures = try pictures(in: body)
            let text = textTokens(of: body)
            let image = imageTokens(of: body, pictures: pictures)
            let said = await (model.answer ?? .canned(for: model.name)).say(request, pictures)
            var value = candidates(saying: said, body: body)
            let thoughts = value.thoughtTokens
            let spoken = value.spokenTokens
            value.fields["usageMetadata"] = [
                "promptTokenCount": .integer(text + image), "candidatesTokenCount": .integer(spoken),
                "thoughtsTokenCount": .integer(thoughts), "totalTokenCount": .integer(text + image + spoken + thoughts),
                "promptTokensDetails": details(text: text, image: image),
            ]
            value.fields["modelVersion"] = .string(model.name)
            value.fields["responseId"] = "fake"
            return .json(200, value: .object(value.fields))
        }

        func count() throws -> FakeReply {
            let whole = try body()
            let body = whole["generateContentRequest"] ?? whole
            let (text, image) = (textTokens(of: body), imageTokens(of: body, pictures: try pictures(in: body)))
            return .json(
                200,
                value: [
                    "totalTokens": .integer(text + image), "promptTokensDetails": details(text: text, image: image),
                ])
        }

        private func body() throws -> JSONValue {
            guard let body = try? request.json(), body.object != nil else {
                throw fake.refusal(400, "INVALID_ARGUMENT", "Invalid JSON payload received.")
            }
            return body
        }

        private func details(text: Int, image: Int) -> JSONValue {
            let texts: JSONValue = ["modality": "TEXT", "tokenCount": .integer(text)]
            return image == 0 ? [texts] : [["modality": "IMAGE", "tokenCount": .integer(image)], texts]
        }

        private func textTokens(of body: JSONValue) -> Int {
            let contents = (body["contents"]?.array ?? []) + [body["systemInstruction"] ?? nil]
            let texts = contents.flatMap { $0["parts"]?.array ?? [] }.compactMap { $0["text"]?.string }
            return texts.reduce(4) { $0 + tokenCount(of: $1) }
        }

        /// Flat by resolution, whatever the size in pixels.
        private func imageTokens(of body: JSONValue, pictures: [SentPicture]) -> Int {
            let tokens =
                switch body["generationConfig"]?["mediaResolution"]?.string {
                case "MEDIA_RESOLUTION_LOW": 280
                case "MEDIA_RESOLUTION_MEDIUM": 560
                default: 1120
                }
            return model.pictureTokens.count(pictures) { _, _ in tokens }
        }
    }
}
