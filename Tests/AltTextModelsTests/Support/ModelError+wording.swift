import AltTextModels
import AltTextTesting

extension ModelError {
    /// Whether the description can be shown to people as it is.
    var isWellWorded: Bool {
        let text = description
        return !text.isEmpty && text.hasSuffix(".") && !text.contains("..") && !text.contains("\n")
            && !text.contains(Vendor.key)
            && text.count < 700 && !shortDescription.isEmpty
    }
}
