extension FakeOpenAI {
    /// The routes only a llama-server has, and its answer to everything while it loads.
    func llamaServerReply(to request: RecordedRequest) throws -> FakeReply? {
        if isLoading { throw refusal(503, "Loading model", type: "unavailable_error") }
        switch (request.method, request.path) {
        case ("GET", "/health"), ("GET", "/v1/health"): return .json(200, value: ["status": "ok"])
        case ("GET", "/props"):
            if let key, request.headers["authorization"] != "Bearer \(key)", request.headers["x-api-key"] != key {
                throw refusal(401, "Invalid API Key", type: "authentication_error")
            }
            return .json(200, value: properties)
        default: return nil
        }
    }

    private var properties: JSONValue {
        [
            "default_generation_settings": ["n_ctx": 8192], "total_slots": 4, "build_info": "b11434-fake",
            "model_alias": .string(models.first?.name ?? ""), "model_path": "/models/fake.gguf", "chat_template": "",
            "media_marker": "<__media__>", "is_sleeping": false,
            "modalities": ["vision": .bool(models.first?.vision ?? false), "video": false, "audio": false],
        ]
    }
}
