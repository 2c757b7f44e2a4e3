extension FakeOpenAI {
    /// Finds the pictures in a chat body, with each dialect's complaints about them.
    struct ChatPictures {
        let fake: FakeOpenAI
        let model: Model

        func pictures(in body: JSONValue) throws -> [SentPicture] {
            var pictures: [SentPicture] = []
            for (turn, message) in (body["messages"]?.array ?? []).enumerated() {
                for (index, part) in (message["content"]?.array ?? []).enumerated() {
                    let place = "messages[\(turn)].content[\(index)]"
                    switch part["type"]?.string {
                    case "text": try checkText(part, at: place)
                    case "image_url": pictures.append(try picture(part, role: message["role"]?.string, at: place))
                    default: throw fake.refusal(400, "Invalid value for '\(place).type'.", param: "\(place).type")
                    }
                }
            }
            if let most = mostPictures, pictures.count > most {
                throw fake.refusal(400, "At most \(most) image(s) may be provided in one request.")
            }
            return pictures
        }

        private var mostPictures: Int? {
            switch fake.dialect {
            case .vLLM: 1
            case .mistral: 8
            default: nil
            }
        }

        private func checkText(_ part: JSONValue, at place: String) throws {
            if part["text"]?.string == nil {
                throw fake.refusal(400, "Missing required parameter: '\(place).text'.", param: "\(place).text")
            }
        }

        private func picture(_ part: JSONValue, role: String?, at place: String) throws -> SentPicture {
            let param = "\(place).image_url"
            guard let url = part["image_url"]?["url"]?.string ?? mistralURL(part) else {
                throw fake.dialect == .llamaServer
                    ? fake.refusal(400, "Invalid base64 value")
                    : fake.refusal(
                        400, "Invalid type for '\(param)': expected an object.", param: param, code: "invalid_type")
            }
            if !model.vision { throw notSeeing(param) }
            if fake.dialect == .openAI { try checkPlace(part, role: role, param: param) }
            return try decoded(url, param: param)
        }

        /// Only Mistral takes a bare string.
        private func mistralURL(_ part: JSONValue) -> String? {
            fake.dialect == .mistral ? part["image_url"]?.string : nil
        }

        private func checkPlace(_ part: JSONValue, role: String?, param: String) throws {
            if role != "user" {
                throw fake.refusal(400, "Image URLs are only allowed for messages with role 'user'.", param: param)
            }
            let detail = part["image_url"]?["detail"]
            if let detail, !["auto", "low", "high", "original"].contains(detail.string ?? "") {
                throw fake.refusal(
                    400, "Invalid value: \(detail.text).", param: "\(param).detail", code: "invalid_value")
            }
        }

        private func decoded(_ url: String, param: String) throws -> SentPicture {
            guard url.hasPrefix("data:"), let comma = url.firstIndex(of: ",") else {
                throw undecodable("Expected a base64-encoded data URL.", code: "invalid_image_url", param: param)
            }
            let head = url[..<comma].dropFirst("data:".count)
            guard head.hasSuffix(";base64"), let picture = SentPicture(base64: String(url[url.index(after: comma)...]))
            else { throw undecodable("Invalid base64 image_url.", code: "invalid_base64", param: param) }
            guard let format = picture.format, formats.contains(format) else {
                throw undecodable(
                    "You uploaded an unsupported image. Please make sure your image is valid.",
                    code: "invalid_image_format", param: param)
            }
            if fake.dialect == .openAI, head.dropLast(";base64".count) != format.mediaType {
                throw undecodable("The image does not match its type.", code: "invalid_image_format", param: param)
            }
            return picture
        }

        private var formats: Set<SentPicture.Format> {
            switch fake.dialect {
            case .openAI, .mistral, .openRouter: [.jpeg, .png, .gif, .webp]
            case .llamaServer: [.jpeg, .png, .gif, .bmp]
            case .vLLM: [.jpeg, .png, .gif, .webp, .bmp]
            case .lmStudio: [.jpeg, .png]
            }
        }

        private func notSeeing(_ param: String) -> Refusal {
            switch fake.dialect {
            case .llamaServer:
                let hint = "hint: if this is unexpected, you may need to provide the mmproj"
                return fake.refusal(500, "image input is not supported - \(hint)", type: "server_error")
            case .vLLM: return fake.refusal(400, "\(model.name) is not a multimodal model")
            case .mistral:
                return fake.refusal(400, "Image content is not supported for this model", code: "3051")
            case .openRouter: return fake.refusal(404, "No endpoints found that support image input")
            case .openAI, .lmStudio:
                return fake.refusal(
                    400, "Invalid content type. image_url is only supported by certain models.", param: param)
            }
        }

        private func undecodable(_ message: String, code: String, param: String) -> Refusal {
            switch fake.dialect {
            case .llamaServer: fake.refusal(500, "Failed to load image or audio file", type: "server_error")
            case .lmStudio: fake.refusal(400, "'url' field must be a base64 encoded image")
            default: fake.refusal(400, message, param: param, code: code)
            }
        }
    }
}
