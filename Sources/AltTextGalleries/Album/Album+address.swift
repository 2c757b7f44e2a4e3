extension Album {
    /// A site's address, or one below it, in the one normal form that names galleries; as it is where it is none.
    package static func normalForm(of address: String) -> String {
        (try? SiteAddress(address)).map(String.init(describing:)) ?? address
    }
}
