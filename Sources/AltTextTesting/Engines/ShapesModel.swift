import Foundation

/// A real vision model of 2.7 MB that llama-server runs and that says in one sentence what is on a plain drawing; see
/// `Tests/Resources/shapes/README.md`.
package enum ShapesModel {
    /// The path of its text model.
    package static let weights = folder + "/shapes.gguf"
    /// The path of its eyes.
    package static let projector = folder + "/mmproj-shapes.gguf"

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Tests/Resources/shapes").path

    /// The path of llama-server on this machine, where there is one: `$ALTTEXT_LLAMA_SERVER`, the one that `scripts/engines`
    /// builds, or one on the `PATH`.
    package static let server: String? = {
        let environment = ProcessInfo.processInfo.environment
        if let path = environment["ALTTEXT_LLAMA_SERVER"] { return path }
        let caches = environment["XDG_CACHE_HOME"] ?? (environment["HOME"] ?? "") + "/.cache"
        let folders = ["\(caches)/alttext/engines"] + (environment["PATH"] ?? "").split(separator: ":").map(String.init)
        return folders.map { $0 + "/llama-server" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// Why tests are skipped where there is none.
    package static let absence = "there is no llama-server here: scripts/test --engines builds one"

    /// A drawing that the model knows: a shape in the middle of a background.
    package struct Drawing: Sendable, Hashable, CustomStringConvertible {
        /// `circle`, `square`, `triangle` or `star`.
        package let shape: String
        /// The colour of the shape, by name.
        package let colour: String
        /// The colour of the background, by name: `white`, `black`, `yellow` or `blue`.
        package let background: String

        /// Creates a drawing.
        package init(_ colour: String, _ shape: String, on background: String) {
            self.shape = shape
            self.colour = colour
            self.background = background
        }

        /// The sentence the model says about it.
        package var description: String {
            let article = "aeiou".contains(colour.first ?? " ") ? "An" : "A"
            return "\(article) \(colour) \(shape) on a \(background) background."
        }

        /// The drawing as an SVG document of 640 x 480 pixels.
        package var svg: [UInt8] {
            PictureFixture.svg(
                "<rect width=\"640\" height=\"480\" fill=\"\(Self.fill(background))\"/>\(outline)",
                attributes: "width=\"640\" height=\"480\"")
        }

        /// The drawing as a PNG of 320 x 240 pixels.
        package var png: [UInt8] {
            let (ink, paper) = (Self.colours[colour] ?? (0, 0, 0), Self.colours[background] ?? (0, 0, 0))
            return PictureFixture.png(width: 320, height: 240) { x, y in
                let (dx, dy) = (x - 160, y - 120)
                let isInside = shape == "square" ? max(abs(dx), abs(dy)) <= 50 : dx * dx + dy * dy <= 3600
                let colour = isInside ? ink : paper
                return (colour.0, colour.1, colour.2, 255)
            }
        }

        private var outline: String {
            let fill = Self.fill(colour)
            switch shape {
            case "circle": return "<circle cx=\"320\" cy=\"240\" r=\"120\" fill=\"\(fill)\"/>"
            case "square": return "<rect x=\"220\" y=\"140\" width=\"200\" height=\"200\" fill=\"\(fill)\"/>"
            case "triangle": return "<polygon points=\"320,120 424,300 216,300\" fill=\"\(fill)\"/>"
            default: return "<polygon points=\"\(Self.star)\" fill=\"\(fill)\"/>"
            }
        }

        private static let star = (0..<10).map { corner in
            let radius = corner.isMultiple(of: 2) ? 130.0 : 55.0
            let angle = Double(corner) * Double.pi / 5
            return "\(320 + radius * sin(angle)),\(240 - radius * cos(angle))"
        }.joined(separator: " ")

        private static func fill(_ name: String) -> String {
            let colour = colours[name] ?? (0, 0, 0)
            return "rgb(\(colour.0),\(colour.1),\(colour.2))"
        }

        private static let colours: [String: (UInt8, UInt8, UInt8)] = [
            "red": (214, 40, 40), "green": (40, 160, 70), "blue": (40, 80, 210), "yellow": (245, 210, 50),
            "orange": (245, 140, 30), "purple": (130, 60, 170), "black": (20, 20, 20), "white": (250, 250, 250),
        ]
    }
}
