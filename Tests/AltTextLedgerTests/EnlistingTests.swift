import AltText
import AltTextLedger
import AltTextTesting
import Testing

@Suite struct EnlistingTests {
    @Test func `New pictures are counted and due`() async throws {
        try await withScene { scene in
            let listings = ["a.jpg", "b.jpg", "a.jpg"].map { PictureListing(id: PictureID($0)) }
            let run = try await scene.run()
            let enlistment = try await scene.ledger.enlist(listings, in: scene.gallery.id, for: .init(run: run))
            #expect(enlistment.added == 2)
            #expect(enlistment.changed == 0)
            #expect(enlistment.due == 2)
            #expect(try await scene.tallies() == [.unchecked: 2])
            let due = try await scene.ledger.dueWork(of: run, except: [], limit: 10)
            #expect(due.map(\.listing.id.text) == ["a.jpg", "b.jpg"])
            try await scene.expectSound()
        }
    }

    @Test func `A picture listed again as it was stays as it is`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            try await scene.publish(of: picture.id)
            let before = try await scene.picture(picture.id)
            let again = try await scene.ledger.enlist([before.listing], in: scene.gallery.id)
            #expect(again == Ledger.Enlistment())
            #expect(try await scene.picture(picture.id) == before)
        }
    }

    @Test func `A picture whose stamp changed is to be looked at again, with its text and a clean slate`() async throws
    {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            try await scene.publish(of: picture.id)
            let changed = PictureListing(id: picture.listing.id, stamp: "2000-1")
            #expect(try await scene.ledger.enlist([changed], in: scene.gallery.id).changed == 1)
            let after = try await scene.picture(picture.id)
            #expect(after.status == .unchecked)
            #expect(after.listing.stamp == "2000-1")
            #expect(after.currentID != nil)
            try await scene.expectSound()
        }
    }

    @Test func `A parked picture that changed is due again`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            try await scene.ledger.recordFailure(
                of: picture.id, Failure(kind: "not_a_picture", message: "It is none."), retryAt: nil, run: nil)
            _ = try await scene.ledger.enlist(
                [PictureListing(id: picture.listing.id, stamp: "new")], in: scene.gallery.id)
            let after = try await scene.picture(picture.id)
            #expect(after.status == .unchecked)
            #expect(after.attempts == 0)
            #expect(after.reason == "")
            #expect(after.message == nil)
            try await scene.expectSound()
        }
    }

    @Test func `Everything is looked at again where that is asked for`() async throws {
        try await withScene { scene in
            let pictures = try await scene.enlist("a.jpg", "b.jpg")
            for picture in pictures { try await scene.publish(of: picture.id) }
            let demand = Ledger.RunDemand(run: try await scene.run(), rule: WorkRule(isRechecking: true))
            let enlistment = try await scene.ledger.enlist(pictures.map(\.listing), in: scene.gallery.id, for: demand)
            #expect(enlistment.changed == 2)
            #expect(enlistment.due == 2)
            #expect(try await scene.tallies() == [.unchecked: 2])
        }
    }

    @Test func `A picture that was gone and is back is looked at again`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            try await scene.publish(of: picture.id)
            try await scene.ledger.recordGone(picture.id, message: "It is not there.", run: nil)
            #expect(try await scene.tallies() == [.gone: 1])
            #expect(try await scene.ledger.enlist([picture.listing], in: scene.gallery.id).changed == 1)
            try await scene.ledger.settle(picture.id)
            #expect(try await scene.picture(picture.id).status == .published)
            try await scene.expectSound()
        }
    }

    @Test func `What the list says of a picture is kept and renewed, and makes nothing due`() async throws {
        try await withScene { scene in
            let name = PictureID("heron.jpg")
            let hints: [PictureListing.Hint] = [.init("place", "Skye\n\"north\""), .init("place", ""), .init("Ø", "🦆")]
            _ = try await scene.ledger.enlist([PictureListing(id: name, hints: hints)], in: scene.gallery.id)
            let picture = try await scene.enlistNothing(name)
            #expect(picture.listing.hints == hints)
            try await scene.publish(of: picture.id)
            let renewed = PictureListing(id: name, hints: [.init("place", "Mull")])
            #expect(try await scene.ledger.enlist([renewed], in: scene.gallery.id).changed == 0)
            #expect(try await scene.enlistNothing(name).listing == renewed)
        }
    }

    @Test(arguments: [
        "line\nbreak.jpg", "tab\there.jpg", "\u{202E}gpj.txe\u{202C}.jpg", "\u{200F}ימין.jpg", "o'brien.jpg",
        #"double"quote.jpg"#, "Robert'); DROP TABLE pictures;--", "%_?[*].jpg", "", " ", "a\0b.jpg", "a\u{10FFFD}0.jpg",
        "🦆/👩🏽‍🚀.png", "-- comment", "NULL", "\u{FEFF}bom.jpg", String(repeating: "long/", count: 800),
    ])
    func `Names are kept as they are`(name: String) async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne(name)
            #expect(picture.listing.id == PictureID(name))
            #expect(try await scene.tallies() == [.unchecked: 1])
            let listed = try await scene.ledger.pictures(in: scene.gallery.id, limit: 10)
            #expect(listed.map(\.picture.listing.id) == [PictureID(name)])
        }
    }

    @Test func `Names that only look alike are different pictures`() async throws {
        try await withScene { scene in
            let pictures = try await scene.enlist("caf\u{E9}.jpg", "cafe\u{301}.jpg", "Caf\u{E9}.jpg", "caf\u{E9}.jpg ")
            #expect(Set(pictures.map(\.id)).count == 4)
            #expect(try await scene.tallies() == [.unchecked: 4])
        }
    }

    @Test func `The same name in two galleries is two pictures`() async throws {
        try await withScene { scene in
            let other = try await scene.ledger.gallery(GalleryID(kind: .folder, place: "/other"))
            #expect(other != scene.gallery)
            let picture = try await scene.enlistOne()
            _ = try await scene.ledger.enlist([picture.listing], in: other.id)
            #expect(try await scene.ledger.picture(picture.listing.id, in: other.id)?.id != picture.id)
            #expect(try await scene.ledger.galleries() == [scene.gallery, other])
            #expect(try await scene.ledger.gallery(other.gallery) == other)
        }
    }
}

extension Scene {
    /// The picture as it is, without listing it again.
    fileprivate func enlistNothing(_ name: PictureID) async throws -> PictureRecord {
        try #require(try await ledger.picture(name, in: gallery.id))
    }
}
