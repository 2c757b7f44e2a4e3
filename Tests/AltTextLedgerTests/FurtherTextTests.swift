import AltText
import AltTextLedger
import AltTextTesting
import Testing

/// Alt texts in other languages, and extended descriptions.
@Suite struct FurtherTextTests {
    private static let dutch = FurtherText.Role.alt(in: language("nl"))

    private static func language(_ tag: String) -> Language {
        guard let language = try? Language(tag) else { preconditionFailure(tag) }
        return language
    }

    private func words(_ scene: Scene, _ id: PictureRecord.ID) async throws -> [FurtherText.Role: String] {
        let texts = try await scene.ledger.furtherTexts(of: [id])[id] ?? []
        return Dictionary(uniqueKeysWithValues: texts.map { ($0.text.role, $0.text.words) })
    }

    @Test func `The newest text of each kind and language counts, and history keeps all`() async throws {
        try await withScene { scene in
            let id = try await scene.enlistOne().id
            let frisian = FurtherText.Role.extended(in: Self.language("fy"))
            for (role, words) in [
                (Self.dutch, "Een reiger."), (.extended(), "A heron.\nIt waits."), (frisian, "In reager."),
                (Self.dutch, "Een blauwe reiger."),
            ] {
                #expect(try await scene.ledger.set([FurtherText(role, words)], of: id, by: "ann"))
            }
            #expect(
                try await words(scene, id) == [
                    Self.dutch: "Een blauwe reiger.", .extended(): "A heron.\nIt waits.", frisian: "In reager.",
                ])
            let history = try #require(try await scene.ledger.history(of: id)).furtherTexts
            #expect(
                history.map(\.text.words) == ["Een reiger.", "A heron.\nIt waits.", "In reager.", "Een blauwe reiger."])
            #expect(history.allSatisfy { $0.author == "ann" && $0.origin == .human })
            #expect(history.current.map(\.text.role) == [.extended(), frisian, Self.dutch])
            try await scene.expectSound()
        }
    }

    @Test func `A text that is taken away is gone, stays in the history, and can come back`() async throws {
        try await withScene { scene in
            let id = try await scene.enlistOne().id
            for words in ["Een reiger.", "", "Een reiger."] {
                #expect(try await scene.ledger.set([FurtherText(Self.dutch, words)], of: id, by: "ann"))
                #expect(try await self.words(scene, id)[Self.dutch] ?? "" == words)
            }
            let history = try #require(try await scene.ledger.history(of: id)).furtherTexts
            #expect(history.map(\.isRemoval) == [false, true, false])
        }
    }

    @Test func `The same words again, and taking away what is not there, change nothing`() async throws {
        try await withScene { scene in
            let id = try await scene.enlistOne().id
            try await scene.ledger.set([FurtherText(Self.dutch, "Caf\u{E9}.")], of: id, by: "ann")
            let version = try await scene.picture(id).version
            for text in [FurtherText(Self.dutch, "Caf\u{E9}."), FurtherText(.extended(), "")] {
                #expect(try await scene.ledger.set([text], of: id, by: "bob") == false)
            }
            #expect(try await scene.picture(id).version == version)
            // Looks the same and is not.
            #expect(try await scene.ledger.set([FurtherText(Self.dutch, "Cafe\u{301}.")], of: id, by: "bob"))
            #expect(try await scene.picture(id).version == version + 1)
        }
    }

    @Test func `Whoever saw another state changes nothing`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let text = FurtherText(Self.dutch, "Een reiger.")
            try await scene.ledger.set([text], of: picture.id, expecting: picture.version, by: "ann")
            let late = FurtherText(Self.dutch, "Te laat.")
            #expect(
                await errorKind { () throws(LedgerError) in
                    try await scene.ledger.set([late], of: picture.id, expecting: picture.version, by: "bob")
                } == "changed")
            #expect(
                await errorKind { () throws(LedgerError) in
                    try await scene.ledger.amend(
                        picture.id, expecting: picture.version, .init(furtherTexts: [late], by: "bob"))
                } == "changed")
            #expect(try await words(scene, picture.id) == [Self.dutch: "Een reiger."])
        }
    }

    @Test func `An amendment changes the alt text and those beside it at once`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let amendment = Ledger.Amendment(
                text: .replaced(NewDescription(alt: Scene.heron, origin: .human, author: "ann")),
                furtherTexts: [FurtherText(Self.dutch, "Een reiger."), FurtherText(.extended(), "Long.")], by: "ann")
            let face = try await scene.ledger.amend(picture.id, expecting: picture.version, amendment)
            #expect(face.current?.alt == Scene.heron)
            #expect(try await words(scene, picture.id) == [Self.dutch: "Een reiger.", .extended(): "Long."])
            try await scene.expectSound()
        }
    }

    @Test func `Texts of many pictures come together, each with its own`() async throws {
        try await withScene { scene in
            let pictures = try await scene.enlist("a.jpg", "b.jpg", "c.jpg").map(\.id)
            for id in pictures.dropLast() {
                try await scene.ledger.set([FurtherText(Self.dutch, "Over \(id).")], of: id, by: "ann")
            }
            let texts = try await scene.ledger.furtherTexts(of: pictures)
            #expect(texts.mapValues { $0.map(\.text.words) } == [pictures[0]: ["Over 1."], pictures[1]: ["Over 2."]])
            #expect(try await scene.ledger.furtherTexts(of: []) == [:])
        }
    }

    @Test(arguments: [
        "\0null\u{10FFFD}", "'; DROP TABLE further_texts; --", "👩‍👩‍👧", String(repeating: "x", count: 100_000),
    ])
    func `Words come back as they were`(text: String) async throws {
        try await withScene { scene in
            let id = try await scene.enlistOne().id
            try await scene.ledger.set([FurtherText(.extended(), text)], of: id, by: "ann")
            #expect(try await words(scene, id) == [.extended(): text])
        }
    }

    @Test func `What a later version may have written is passed over`() async throws {
        try await withScene { scene in
            let id = try await scene.enlistOne().id
            try await scene.ledger.set([FurtherText(Self.dutch, "Een reiger.")], of: id, by: "ann")
            try await scene.ledger.driver.write { (connection) throws(LedgerError) in
                for (kind, language) in [("transcript", "nl"), ("alt", ""), ("alt", "not a tag"), ("extended", "?")] {
                    try connection.execute(
                        """
                        INSERT INTO further_texts (picture_id, kind, language, words, origin, created_at) \
                        VALUES (?, ?, ?, 'x', 'human', 0)
                        """, [.id(id), .text(kind), .text(language)])
                }
            }
            #expect(try await words(scene, id) == [Self.dutch: "Een reiger."])
        }
    }
}
