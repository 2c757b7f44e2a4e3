package import AltText
package import AltTextGalleries
internal import Synchronization

/// A gallery in memory, for tests of what works on galleries.
///
/// It counts what is asked of it, keeps every text that was written, and misbehaves as told by ``follow(_:)``.
package final class FakeGallery: Gallery {
    /// Something that is asked of the gallery.
    package enum Act: Sendable, Hashable {
        /// To name a picture in a listing.
        case list
        /// To say what is there now.
        case entry
        /// To give a picture's bytes.
        case bytes
        /// To put a text in its place.
        case write
    }

    /// What goes wrong.
    package enum Fault: Sendable, Hashable {
        /// Nothing happens, and this error says so.
        case fails(GalleryError)
        /// It happens, and this error says something else.
        case happensAnyway(GalleryError)
    }

    /// A text that was written.
    package struct Writing: Sendable, Hashable {
        /// The picture's name.
        package let picture: String
        /// The text that was there.
        package let before: AlternativeText
        /// The text that is there now.
        package let after: AlternativeText
        /// Who it is said to be by.
        package let provenance: WriteProvenance
    }

    /// Told of everything before it happens: what is asked, of which picture, and how often that has been asked of it, this
    /// time included. What it does to the gallery meanwhile happens behind the back of whoever asks.
    package typealias Script = @Sendable (_ act: Act, _ picture: String, _ count: Int) async -> Fault?

    /// `album:` or `folder:` and the place.
    package let id: GalleryID
    /// Where texts are kept.
    package let textKeeping: TextKeeping
    /// Whether the place has a mark for decorative pictures.
    package let holdsDecorative: Bool

    private struct State {
        var pictures: [PictureID: Picture] = [:]
        var order: [PictureID] = []
        var counts: [Question: Int] = [:]
        var writings: [Writing] = []
        var script: Script?
        var listingFault: GalleryError?
        var listed: Set<PictureID>?
    }

    private struct Question: Hashable {
        let act: Act
        let picture: PictureID
    }

    private let state: Mutex<State>

    /// Creates a gallery.
    ///
    /// - Parameters:
    ///   - pictures: the pictures in the order in which they are listed.
    ///   - keeping: where texts are kept. Where that is the ledger, the texts of the pictures are embedded in their files.
    package init(
        _ pictures: [(name: String, picture: Picture)], keeping: TextKeeping = .gallery, holdsDecorative: Bool = true,
        place: String = "/fake"
    ) {
        id = GalleryID(kind: keeping == .gallery ? .album : .folder, place: place)
        textKeeping = keeping
        self.holdsDecorative = holdsDecorative
        var state = State()
        for (name, picture) in pictures {
            state.pictures[PictureID(name)] = picture
            state.order.append(PictureID(name))
        }
        self.state = Mutex(state)
    }

    /// Creates a gallery of pictures without texts, `0.png` and so on, no two alike.
    package convenience init(
        count: Int, keeping: TextKeeping = .gallery, holdsDecorative: Bool = true, place: String = "/fake"
    ) {
        self.init(
            (0..<count).map { ("\($0).png", Picture(seed: UInt64($0))) }, keeping: keeping,
            holdsDecorative: holdsDecorative, place: place)
    }

    // MARK: What tests do and see

    /// Lets a script say what goes wrong.
    package func follow(_ script: @escaping Script) { state.withLock { $0.script = script } }

    /// Lets the listing end with an error after the pictures, if there is one.
    package func endListing(with error: GalleryError?) { state.withLock { $0.listingFault = error } }

    /// Lets the listing name only these, as a list or an ignore file would; `nil`: all.
    package func list(only names: Set<String>?) {
        state.withLock { $0.listed = names.map { Set($0.map(PictureID.init)) } }
    }

    /// Adds a picture at the end, or replaces one.
    package func put(_ name: String, _ picture: Picture) {
        state.withLock { state in
            if state.pictures.updateValue(picture, forKey: PictureID(name)) == nil {
                state.order.append(PictureID(name))
            }
        }
    }

    /// Takes a picture away.
    ///
    /// - Parameter isListed: whether the listing still names it.
    package func remove(_ name: String, isListed: Bool = true) {
        state.withLock { state in
            state.pictures[PictureID(name)] = nil
            if !isListed { state.order.removeAll { $0 == PictureID(name) } }
        }
    }

    /// Puts a text in its place behind everybody's back.
    package func edit(_ name: String, to alt: AlternativeText) {
        state.withLock { $0.pictures[PictureID(name)]?.setAlt(alt) }
    }

    /// Has somebody say at the place whether a person stands for a text.
    package func verify(_ name: String, _ isVerified: Bool) {
        state.withLock { $0.pictures[PictureID(name)]?.isVerified = isVerified }
    }

    /// Whether a person stands for the text in a picture's place, as the place has it.
    package func isVerified(_ name: String) -> Bool? { state.withLock { $0.pictures[PictureID(name)]?.isVerified } }

    /// The text in a picture's place now.
    package func alt(of name: String) -> AlternativeText? { state.withLock { $0.pictures[PictureID(name)]?.alt } }

    /// Everything that was written, in order, edits behind our back not included.
    package var writings: [Writing] { state.withLock { $0.writings } }

    /// Every text that was written for a picture, in order, edits behind our back not included.
    package func written(for name: String) -> [AlternativeText] {
        writings.filter { $0.picture == name }.map(\.after)
    }

    /// How many texts were written in all.
    package var writeCount: Int { writings.count }

    /// How often something was asked, of one picture or of all.
    package func count(of act: Act, for name: String? = nil) -> Int {
        state.withLock { state in
            if let name { return state.counts[Question(act: act, picture: PictureID(name))] ?? 0 }
            return state.counts.reduce(0) { $1.key.act == act ? $0 + $1.value : $0 }
        }
    }

    // MARK: What galleries do

    /// How many pictures there are.
    package func pictureCount() async -> Int? { state.withLock { $0.order.count } }

    /// Names every picture, those too that were removed and are still listed.
    package func list(
        _ receive: (Result<PictureListing, GalleryError>) async throws(GalleryError) -> Void
    ) async throws(GalleryError) {
        let named = state.withLock { state in state.order.filter { state.listed?.contains($0) ?? true } }
        for id in named {
            let fault = await fault(.list, id)
            if case .fails(let error) = fault {
                try await receive(.failure(error))
                continue
            }
            let stamp = state.withLock { $0.pictures[id]?.stamp ?? "" }
            try await receive(.success(PictureListing(id: id, stamp: stamp)))
        }
        if let error = state.withLock({ $0.listingFault }) { throw error }
    }

    /// What is there right now.
    package func entry(of listing: PictureListing) async throws(GalleryError) -> GalleryEntry {
        let picture = try await picture(for: .entry, listing.id)
        return GalleryEntry(
            id: listing.id, alt: picture.alt, isEmbedded: textKeeping == .ledger && picture.alt != .missing,
            isVerified: picture.isVerified, revision: "\(picture.revision)", context: picture.context)
    }

    /// A picture's file.
    package func bytes(of listing: PictureListing) async throws(GalleryError) -> [UInt8] {
        try await picture(for: .bytes, listing.id).bytes
    }

    /// Whether the text can be written: a mark for decorative pictures only where there is one.
    package func canHold(_ alt: AlternativeText) -> Bool { alt != .decorative || holdsDecorative }

    /// Puts a text in place of the one that `place` shows, and only of that one.
    package func write(
        _ alt: AlternativeText, in place: GalleryEntry, provenance: WriteProvenance
    ) async throws(GalleryError) {
        let fault = await fault(.write, place.id)
        if case .fails(let error) = fault { throw error }
        guard textKeeping == .gallery, canHold(alt) else {
            throw GalleryError(.cannotHold, "\(place.id) cannot hold \(alt)")
        }
        let error = state.withLock { state -> GalleryError? in
            guard let picture = state.pictures[place.id] else { return Self.gone(place.id) }
            guard "\(picture.revision)" == place.revision else {
                return GalleryError(.conflict, "\(place.id) has changed")
            }
            state.pictures[place.id]?.setAlt(alt)
            if picture.isVerified != nil {
                state.pictures[place.id]?.isVerified = provenance.isVerified && alt != .missing
            }
            state.writings.append(
                Writing(picture: place.id.text, before: picture.alt, after: alt, provenance: provenance))
            return nil
        }
        if let error { throw error }
        if case .happensAnyway(let error) = fault { throw error }
    }

    /// Does nothing.
    package func shutdown() async {}

    private func picture(for act: Act, _ id: PictureID) async throws(GalleryError) -> Picture {
        switch await fault(act, id) {
        case .fails(let error), .happensAnyway(let error): throw error
        case nil: break
        }
        guard let picture = state.withLock({ $0.pictures[id] }) else { throw Self.gone(id) }
        return picture
    }

    private func fault(_ act: Act, _ id: PictureID) async -> Fault? {
        let (script, count) = state.withLock { state in
            let question = Question(act: act, picture: id)
            state.counts[question, default: 0] += 1
            return (state.script, state.counts[question, default: 1])
        }
        return await script?(act, id.text, count)
    }

    private static func gone(_ id: PictureID) -> GalleryError { GalleryError(.gone, "There is no picture \(id)") }
}
