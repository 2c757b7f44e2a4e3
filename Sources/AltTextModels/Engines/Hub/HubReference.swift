/// A model in a hub's repository, as `model:` names it: `organisation/repository` or
/// `organisation/repository:quantisation`.
struct HubReference: Sendable, Hashable {
    let organisation: String
    let name: String
    /// The quantisation that is wanted, such as `Q8_0`.
    let quantisation: String?

    /// `nil` where the text is a path.
    init?(_ text: String) {
        guard !text.hasSuffix(".gguf"), !text.hasPrefix("."), !text.hasPrefix("/"), !text.hasPrefix("~") else {
            return nil
        }
        let halves = text.split(separator: ":", omittingEmptySubsequences: false)
        let names = halves[0].split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count <= 2, names.count == 2, names.allSatisfy(Self.isName),
            halves.count == 1 || Self.isName(halves[1])
        else { return nil }
        organisation = String(names[0])
        name = String(names[1])
        quantisation = halves.count == 2 ? String(halves[1]) : nil
    }

    /// `organisation/repository`.
    var repository: String { "\(organisation)/\(name)" }

    /// Where its files lie.
    func folder(in modelsFolder: String) -> String { "\(modelsFolder)/\(organisation)/\(name)" }

    /// The quantisation that is taken where none is wanted.
    private static let usualQuantisation = "Q4_K_M"

    /// The files of a repository that make up the model: its parts and its projector.
    ///
    /// - Returns: `nil` where no file is of the quantisation that is wanted, or the repository has none for llama.cpp.
    func choice(among files: [HubFile]) -> (model: [HubFile], projector: HubFile?)? {
        let models = files.filter { $0.isGGUF && !$0.isProjector }.sorted { $0.path < $1.path }
        let wanted: HubFile? =
            if let quantisation {
                models.first { $0.has(quantisation) }
            } else {
                models.first { $0.has(Self.usualQuantisation) } ?? models.first
            }
        guard let wanted else { return nil }
        let parts = wanted.part.map { part in (1...part.count).map { wanted.part(number: $0).path } } ?? [wanted.path]
        let chosen = models.filter { parts.contains($0.path) }
        // One part of several is no model.
        guard chosen.count == parts.count else { return nil }
        let projectors = files.filter { $0.isGGUF && $0.isProjector }.sorted { $0.path < $1.path }
        let projector =
            projectors.first { $0.has(quantisation ?? Self.usualQuantisation) } ?? projectors.first { $0.has("Q8_0") }
            ?? projectors.first { $0.has("F16") } ?? projectors.first
        return (chosen, projector)
    }

    private static func isName(_ text: Substring) -> Bool {
        !text.isEmpty && !text.hasPrefix(".") && text.utf8.count <= 96
            && text.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
            }
    }
}
