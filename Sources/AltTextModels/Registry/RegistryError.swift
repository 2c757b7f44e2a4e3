/// A file of models could not be read.
public struct RegistryError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The path of the file.
    package let file: String
    /// The line with the problem, from 1; `nil` where the problem is the file itself.
    package let line: Int?
    /// What is wrong.
    package let problem: String
    /// What is allowed, or what to do.
    package let remedy: String?

    /// The place, what is wrong there, and what is allowed.
    public var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return "\(place): \(problem)." + (remedy.map { " \($0)" + ($0.hasSuffix("?") ? "" : ".") } ?? "")
    }

    init(file: String, line: Int?, problem: String, remedy: String? = nil) {
        self.file = file
        self.line = line
        self.problem = problem
        self.remedy = remedy
    }
}
