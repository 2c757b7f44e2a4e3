extension APIFault {
    /// Reads out of the server's words what its status hides: many servers report as their own failure (500, or even 200
    /// with an error in it) what no second try mends, or what is wrong with one picture alone.
    mutating func readWords() {
        guard [.badRequest, .serverError, .notFound, .overloaded, .pictureRejected].contains(code) else { return }
        let words = message.lowercased()
        func says(_ phrases: [String]) -> Bool { phrases.contains { words.contains($0) } }
        if saysModelIsBlind || says(Self.projectorWords) {
            become(.noVision)
        } else if says(Self.memoryWords) {
            become(.outOfMemory)
        } else if says(Self.loadingWords) {
            become(.notFound)
        } else if says(Self.pictureWords) {
            become(.pictureRejected)
        }
    }

    /// Ollama, for a model whose half that sees was not downloaded.
    private static let projectorWords = ["missing data required for image input", "missing mmproj"]

    private static let memoryWords = [
        "more system memory", "cuda out of memory", "cuda error: out of memory", "insufficient memory",
        "not enough memory",
        "failed to allocate", "unable to allocate", "cannot allocate memory",
    ]

    /// LM Studio, llama-swap, Ollama and gateways, for a model that is not there or not up, and will not be by itself.
    private static let loadingWords = [
        "not loaded", "no models loaded", "no model loaded", "model is unloaded", "failed to load model",
        "unable to load model", "error loading model", "no such model", "unknown model", "invalid model name",
        "model not found", "model does not exist",
    ]

    /// What is wrong with one picture: its size, its shape, its bytes.
    private static let pictureWords = [
        "must be larger than factor", "aspect ratio must be", "image too small", "image is too small",
        "image too large",
        "image is too large", "image dimension", "image size", "image resolution", "minimum image", "image width",
        "image height", "failed to load image", "failed to process image", "failed to decode image",
        "could not process image",
        "cannot identify image", "invalid image", "unsupported image", "image: unknown format",
        "image file is truncated",
        "unable to process input image", "image exceeds", "too many image tokens", "picture is too",
    ]
}
