/// Gives the pictures of a slide ids of their own: shapes that careless programs copied share a number or a name.
struct PictureNames {
    private var taken: Set<String> = []

    /// The id that the file gives, or the same with a count behind it.
    mutating func id(_ wanted: String?) -> String {
        let base = wanted.flatMap { $0.isEmpty ? nil : $0 } ?? "picture"
        var id = base
        var count = 1
        while !taken.insert(id).inserted {
            count += 1
            id = "\(base)-\(count)"
        }
        return id
    }
}
