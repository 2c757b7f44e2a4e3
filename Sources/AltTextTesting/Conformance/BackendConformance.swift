internal import AltText
internal import AltTextModels

/// What every backend has to keep to, whatever protocol it speaks.
///
/// A new backend earns its place by passing: ``violations()`` is empty.
package struct BackendConformance: Sendable {
    private let vendor: Vendor

    /// Describes the backend under test.
    package init(_ vendor: Vendor) {
        self.vendor = vendor
    }

    /// What the backend does wrong, in sentences; nothing where it does all right.
    package func violations() async throws -> [String] {
        var violations: [String] = []
        violations += try await answer()
        violations += try await picture()
        violations += try await secrecy()
        violations += try await repetition()
        violations += try await ends()
        violations += try await texts()
        violations += try await attention()
        violations += try await readiness()
        return violations
    }

    private func answer() async throws -> [String] {
        let outcome = try await ask(vendor)
        guard let answer = outcome.answer else { return ["There is no answer: \(String(describing: outcome.error))"] }
        var violations: [String] = []
        if answer.text != Vendor.answer { violations.append("The answer is \"\(answer.text)\".") }
        if answer.finish != .complete { violations.append("A whole answer is said to be \(answer.finish).") }
        if answer.servedModel != Vendor.modelID { violations.append("The model that answered is not told.") }
        if answer.usage.input ?? 0 <= 64 || answer.usage.output ?? 0 <= 0 { violations.append("Tokens are lost.") }
        if answer.duration <= .zero { violations.append("The answer took no time.") }
        if !answer.warnings.isEmpty { violations.append("Nothing is wrong, and \(answer.warnings) is said.") }
        if outcome.questions.count != 1 { violations.append("\(outcome.questions.count) questions were sent.") }
        return violations
    }

    /// The picture arrives byte for byte, and once; a JPEG as one.
    private func picture() async throws -> [String] {
        var violations: [String] = []
        let sent = SentPicture(bytes: PreparedPicture.heron.bytes)
        let fake = vendor.fake(answer: FakeAnswer { _, pictures in pictures == [sent] ? "same" : "different" })
        if try await ask(vendor, fake).answer?.text != "same" { violations.append("The picture arrives changed.") }
        var question = Question.heron()
        question.picture = .heronAsJPEG
        let photo = SentPicture(bytes: PreparedPicture.heronAsJPEG.bytes)
        let camera = vendor.fake(answer: FakeAnswer { _, pictures in pictures == [photo] ? "same" : "different" })
        if try await ask(vendor, camera, question: question).answer?.text != "same" {
            violations.append("A JPEG arrives changed.")
        }
        return violations
    }

    /// The key goes in its header and nowhere else; of the picture's file nothing goes but its pixels.
    private func secrecy() async throws -> [String] {
        var violations: [String] = []
        var question = Question.heron()
        question.pictureName = "/home/me/private/name.png"
        question.facts.embeddedDescription = "Taken by me"
        question.facts.embeddedAltText = "By hand"
        guard let request = try await ask(vendor, question: question).questions.first else {
            return ["No question arrives."]
        }
        let holders = request.headers.fields.filter { $0.value.contains(Vendor.key) }
        if holders.map({ $0.name.lowercased() }) != [vendor.keyHeader.name]
            || holders.map(\.value) != [vendor.keyHeader.value]
        {
            violations.append("The key stands in \(holders.map(\.name)).")
        }
        if !request.query.isEmpty || request.path.contains(Vendor.key) || request.text.contains(Vendor.key) {
            violations.append("The key stands in the address or the body.")
        }
        for word in ["private", "name.png", "Taken by me", "By hand", "4032"] where request.text.contains(word) {
            violations.append("\"\(word)\" is sent.")
        }
        let usual: Set = ["host", "content-type", "content-length", "user-agent", vendor.keyHeader.name]
        let headers = Set(request.headers.fields.map { $0.name.lowercased() })
        if headers != usual.union(vendor.ownHeaders) { violations.append("The headers are \(headers.sorted()).") }
        if request.headers["user-agent"] != "AltText" { violations.append("The program does not say who it is.") }
        if request.method != "POST" || request.headers.values(of: "content-type") != ["application/json"] {
            violations.append("The question is no JSON that is posted.")
        }
        return violations
    }

    /// The same question makes the same request, byte for byte.
    private func repetition() async throws -> [String] {
        let first = try await ask(vendor, times: 3) { Self.fix(&$0) }.questions.map(\.body)
        let second = try await ask(vendor) { Self.fix(&$0) }.questions.map(\.body)
        return first.count == 3 && Set(first + second).count == 1 ? [] : ["The same question makes other requests."]
    }

    private static func fix(_ model: inout Model) {
        model.settings.seed = 42
        model.settings.maximumTokens = 300
    }

    private func ends() async throws -> [String] {
        var violations: [String] = []
        let endless = vendor.fake(answer: FakeAnswer(String(repeating: "word ", count: 2000)))
        if try await ask(vendor, endless, adjust: { $0.settings.maximumTokens = 500 }).answer?.finish != .length {
            violations.append("An answer that was cut does not say so.")
        }
        let plain = try await ask(vendor, question: .heron(system: nil))
        if plain.answer == nil || plain.questions.contains(where: { $0.text.contains("system") }) {
            violations.append("A system prompt is sent where there is none.")
        }
        if try await ask(vendor, adjust: { $0.baseURL? += "//" }).answer?.text != Vendor.answer {
            violations.append("A slash at the end of the address makes a difference.")
        }
        return violations
    }

    private func texts() async throws -> [String] {
        var violations: [String] = []
        for text in [
            "Ein Graureiher — „still“.", "蒼鷺が浅瀬に立っている。", "\"Quoted\" \\ and\nlines\t🦩",
            "<end> {\"a\": 1}",
        ] where try await ask(vendor, vendor.fake(answer: FakeAnswer(text))).answer?.text != text {
            violations.append("\"\(text)\" comes changed.")
        }
        return violations
    }

    /// A picture that was not counted was not seen; one that was counted as text is warned of.
    private func attention() async throws -> [String] {
        var violations: [String] = []
        let blind = try await ask(vendor, vendor.fake(pictureTokens: .ignored))
        if blind.kind != "picture_ignored" { violations.append("A picture that nobody looked at gets a text.") }
        let counted = try await ask(vendor, vendor.fake(pictureTokens: .countedAsText)) {
            $0.imageTokenRuleName = "gemma-3"
        }
        let warnings = counted.answer?.warnings ?? []
        if warnings.count != 1 || warnings.first?.contains("heron counted 4") != true {
            violations.append("A picture that was counted as text brings the warnings \(warnings).")
        }
        return violations
    }

    /// A model that sees is ready, and no picture is sent to find out.
    private func readiness() async throws -> [String] {
        try await withFakeServer(vendor.fake()) { server in
            var violations: [String] = []
            try await withClient { client in
                let readiness = await client.readiness(of: vendor.model(at: server), isThorough: true)
                if readiness != .ready { violations.append("The model is not ready: \(readiness).") }
            }
            let isBrief =
                server.requests.count == 1
                && server.requests.allSatisfy { $0.path != vendor.path && $0.bodyByteCount < 100 }
            if !isBrief { violations.append("To find out whether the model is ready, more is sent than must be.") }
            return violations
        }
    }
}
