extension FakeOpenAI.ChatRules {
    /// A schema needs a name, and in strict mode has every property required and no others allowed.
    func checkFormat() throws {
        guard let format = body["response_format"], !format.isNull else { return }
        guard let type = format["type"]?.string, ["text", "json_object", "json_schema"].contains(type) else {
            throw fake.refusal(400, "Invalid value for 'response_format.type'.", param: "response_format.type")
        }
        guard type == "json_schema" else { return }
        guard let schema = format["json_schema"]?["schema"], schema.object != nil else {
            throw fake.refusal(
                400, "Missing required parameter: 'response_format.json_schema.schema'.",
                param: "response_format.json_schema", code: "missing_required_parameter")
        }
        guard fake.dialect == .openAI else { return }
        let name = format["json_schema"]?["name"]?.string ?? ""
        if name.wholeMatch(of: /[A-Za-z0-9_-]{1,64}/) == nil {
            throw fake.refusal(
                400, "Invalid 'response_format.json_schema.name': string does not match pattern '^[a-zA-Z0-9_-]+$'.",
                param: "response_format.json_schema.name", code: "invalid_value")
        }
        if format["json_schema"]?["strict"]?.bool == true { try checkStrict(schema, name: name) }
    }

    private func checkStrict(_ schema: JSONValue, name: String) throws {
        let properties = Set((schema["properties"]?.object ?? [:]).keys)
        let required = Set((schema["required"]?.array ?? []).compactMap(\.string))
        if schema["additionalProperties"]?.bool == false, properties == required { return }
        throw fake.refusal(
            400,
            "Invalid schema for response_format '\(name)': 'additionalProperties' is required to be supplied and to be "
                + "false, and 'required' to include every key in properties.",
            param: "response_format", code: "invalid_json_schema")
    }

    /// The form the answer is wanted in.
    static func shape(of body: JSONValue) -> AnswerShape {
        let format = body["response_format"]
        switch format?["type"]?.string {
        case "json_schema": return format?["json_schema"]?["schema"].map { .schema($0) } ?? .anyJSON
        case "json_object": return format?["schema"].map { .schema($0) } ?? .anyJSON
        default: return .prose
        }
    }
}
