/// Where a picture's bytes come from.
public enum PictureSource: Sendable, Hashable {
    /// A file, by its path.
    case file(String)
    /// An `http` or `https` URL.
    case url(String)
    /// Standard input.
    case standardInput

    /// What an argument on the command line means: `-` is standard input, what begins with a scheme and `://` a URL,
    /// everything else a path. (A file whose name looks like a URL is written `./http:…`.)
    public init(argument: String) {
        if argument == "-" {
            self = .standardInput
        } else if let colon = argument.firstRange(of: "://"),
            argument[..<colon.lowerBound].allSatisfy({
                $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0))
            }),
            argument.first?.isLetter == true
        {
            self = .url(argument)
        } else {
            self = .file(argument)
        }
    }

    /// What people call the picture: its path, its URL, or `-`.
    public var name: String {
        switch self {
        case .file(let path): path
        case .url(let url): url
        case .standardInput: "-"
        }
    }
}
