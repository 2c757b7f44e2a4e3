internal import AltText

/// What is wrong with a list or one of its entries.
struct ListFault: Error, Sendable, Hashable {
    /// Where it is, such as `line 7`; `nil` where it is the list as a whole.
    let place: String?
    let words: String
    let remedy: String

    init(_ words: String, at place: String? = nil, remedy: String) {
        self.words = words
        self.place = place
        self.remedy = remedy
    }

    static func notUnicode(_ place: String?) -> ListFault {
        ListFault("the text is not UTF-8", at: place, remedy: "Save the list as UTF-8 (in Excel: \"CSV UTF-8\")")
    }

    static func tooLong(_ place: String) -> ListFault {
        ListFault("the line does not end", at: place, remedy: "Give one picture a line")
    }

    static func notAPicture(_ name: String, _ fault: AlbumPicture.Fault, at place: String) -> ListFault {
        ListFault("\"\(name.excerpt)\" \(fault.rawValue)", at: place, remedy: "Write album/image")
    }

    static func noNames(at place: String) -> ListFault {
        ListFault("there is no album and image", at: place, remedy: "Write both, or one value like album/image")
    }
}

extension GalleryError {
    init(_ fault: ListFault, in list: String) {
        let place = fault.place.map { "\($0) of \(list.excerpt)" } ?? list.excerpt
        self.init(.badList, "In \(place) \(fault.words)", remedy: fault.remedy)
    }
}
