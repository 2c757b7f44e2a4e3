/// A file of models as it was read.
public struct RegistryFile: Sendable, Hashable {
    /// Where it is, for errors and for paths relative to its folder.
    package let path: String
    /// What it says.
    package let text: String
    /// Whether the user stands behind it: it lies in the user's own configuration, or was trusted.
    ///
    /// Any other file, such as one that came with pictures, may add models, and change how known ones are asked. It gives
    /// no key a host, does not change where a known model goes or what it costs, and does not make a model that sends
    /// pictures off this machine, or starts an engine, the one that is asked unasked.
    package let isTrusted: Bool

    /// Describes a file.
    package init(path: String, text: String, isTrusted: Bool) {
        self.path = path
        self.text = text
        self.isTrusted = isTrusted
    }
}
