internal import AltText

/// One entry of a list, or what is wrong with it.
typealias ListEntry = Result<PictureListing, ListFault>

extension ListEntry {
    /// The entry for a name like `album/image`.
    init(_ name: String, hints: [PictureListing.Hint] = [], at place: String) {
        do throws(AlbumPicture.Fault) {
            self = .success(PictureListing(id: try AlbumPicture(name).id, hints: hints))
        } catch {
            self = .failure(.notAPicture(name, error, at: place))
        }
    }

    /// The entry for a JSON value: a string like `album/image`, or an object that has the names and perhaps hints.
    init(_ json: JSON, at place: String) {
        if let name = json.string {
            self.init(name, at: place)
            return
        }
        let members = (json.members ?? []).compactMap { member in member.value.string.map { (member.name, $0) } }
        let columns = ListColumns(names: members.map(\.0))
        guard let columns, let name = columns.name(in: members.map(\.1)) else {
            self = .failure(.noNames(at: place))
            return
        }
        self.init(name, hints: columns.hints(in: members.map(\.1)), at: place)
    }
}
