import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import AltTextTesting
import Testing

/// A ledger with a gallery that is exported, edited and imported.
struct ExchangeScene {
    let ledger: Ledger
    let place: FakeGallery
    let gallery: GalleryRecord

    init(in folder: ScratchFolder, keeping: TextKeeping) async throws {
        ledger = try await Ledger.open(path: folder.path(of: "ledger.sqlite"))
        place = FakeGallery([], keeping: keeping)
        gallery = try await ledger.gallery(place.id)
    }

    /// Adds a picture with a text, a draft, or neither.
    @discardableResult
    func add(
        _ name: String, _ alt: AlternativeText? = nil, origin: Origin = .ai, draft: AlternativeText? = nil
    ) async throws -> PictureRecord.ID {
        place.put(name, FakeGallery.Picture(seed: 1))
        if let alt, place.textKeeping == .gallery { place.edit(name, to: alt) }
        _ = try await ledger.enlist([PictureListing(id: PictureID(name))], in: gallery.id)
        let picture = try #require(try await ledger.picture(PictureID(name), in: gallery.id))
        if let alt {
            let new = NewDescription(alt: alt, origin: origin, model: origin == .ai ? "heron" : nil, confidence: 0.75)
            try await ledger.publish(
                Ledger.PlannedWrite(.new(new), before: .missing, expecting: nil), of: picture.id, run: nil)
        }
        if let draft {
            try await ledger.saveDraft(
                NewDescription(alt: draft, origin: .ai, model: "heron", confidence: 0.25), of: picture.id, run: nil)
        }
        return picture.id
    }

    func texts(_ name: String) async throws -> Ledger.PictureTexts {
        try #require(try await ledger.texts(of: [PictureID(name)], in: gallery.id).first ?? nil)
    }

    func export(_ format: ExchangeFormat, hasByteOrderMark: Bool = true) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        let exporter = GalleryExporter(
            ledger: ledger, gallery: gallery.id, format: format, hasByteOrderMark: hasByteOrderMark)
        for try await piece in exporter { bytes += piece }
        return bytes
    }

    /// Imports a file in pieces of so many bytes.
    func importFile(
        _ bytes: [UInt8], pieceByteCount: Int = 1000, edit: GalleryImporter.Edit? = nil
    ) async throws -> (report: ImportReport, problems: [ImportProblem]) {
        let importer =
            if let edit {
                GalleryImporter(ledger: ledger, gallery: gallery.id, author: "ann", edit: edit)
            } else {
                GalleryImporter(
                    ledger: ledger, gallery: gallery.id, author: "ann", edit: HumanEdit(ledger: ledger, gallery: place))
            }
        var rest = bytes[...]
        var problems: [ImportProblem] = []
        let report = try await importer.importFile {
            guard !rest.isEmpty else { return nil }
            defer { rest = rest.dropFirst(pieceByteCount) }
            return Array(rest.prefix(pieceByteCount))
        } onProblem: {
            problems.append($0)
        }
        return (report, problems)
    }

    func importFile(_ text: String) async throws -> (report: ImportReport, problems: [ImportProblem]) {
        try await importFile(Array(text.utf8))
    }
}

/// Runs `body` on a ledger and a gallery of its own, and looks whether the ledger is sound afterwards.
func withExchangeScene(keeping: TextKeeping = .ledger, _ body: (ExchangeScene) async throws -> Void) async throws {
    try await withScratchFolder { folder in
        let scene = try await ExchangeScene(in: folder, keeping: keeping)
        try await body(scene)
        #expect(try await scene.ledger.check() == [])
        try scene.ledger.close()
    }
}
