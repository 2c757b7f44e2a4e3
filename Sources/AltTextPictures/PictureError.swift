public import AltText

/// Why a picture could not be prepared.
///
/// `description` is for people: what happened, and what to do next. `kind` and `shortDescription` have no dynamic
/// part, so that they can be counted.
public struct PictureError: ReportedError {
    private enum Code: String, Sendable {
        case cancelled
        case damaged = "damaged_picture"
        case empty = "empty_picture"
        case endedDecoder = "picture_ended_decoder"
        case libraryFailed = "picture_library_failed"
        case noDecoder = "no_decoder"
        case notAPicture = "not_a_picture"
        case tooLarge = "picture_too_large"
        case tooSlow = "too_slow"
        case truncated = "truncated_picture"
        case unsafe = "unsafe_picture"
        case unsupported = "unsupported_format"
    }

    private let code: Code
    /// What happened and what to do next.
    public let description: String

    /// The kind of failure in snake_case, as JSON and the ledger write it.
    public var kind: String { code.rawValue }

    /// What happened, in words that are the same for every picture.
    package var shortDescription: String {
        switch code {
        case .cancelled: "the work was cancelled"
        case .damaged: "the picture is damaged"
        case .empty: "the file is empty"
        case .endedDecoder: "the picture ended its decoder"
        case .libraryFailed: "libvips does not work"
        case .noDecoder: "the decoder does not start"
        case .notAPicture: "the file is not a picture"
        case .tooLarge: "the picture is too large"
        case .tooSlow: "the picture took too long"
        case .truncated: "the picture is cut off"
        case .unsafe: "the picture refers to other files"
        case .unsupported: "the format is not supported"
        }
    }

    /// Whether the picture is fine and the caller's task was cancelled.
    package var isCancellation: Bool { code == .cancelled }

    /// Whether the picture ended the process that was decoding it.
    var isEndOfDecoder: Bool { code == .endedDecoder }
}

extension PictureError {
    package static let cancelled = PictureError(
        code: .cancelled, description: "The work on this picture was cancelled. Run it again to prepare the picture.")

    package static let empty = PictureError(
        code: .empty, description: "The file has no bytes. Download or export the picture again.")

    /// - Parameter detail: what the loader of libraries or libvips said.
    package static func libraryFailed(_ detail: String) -> PictureError {
        let detail = detail.isEmpty ? "" : " (\(detail))"
        return PictureError(
            code: .libraryFailed,
            description:
                "Pictures need libvips, which does not work here\(detail). Install libvips 8.14 or later with its "
                + "loaders: apt install libvips42 (Debian, Ubuntu), brew install vips (macOS).")
    }

    package static func damaged(_ format: String, detail: String) -> PictureError {
        let detail = detail.isEmpty ? "" : " (\(detail))"
        return PictureError(
            code: .damaged,
            description:
                "This \(format) picture is damaged and cannot be decoded\(detail). Export or download it again.")
    }

    /// - Parameter detail: how the decoder ended.
    package static func endedDecoder(_ format: String, detail: String) -> PictureError {
        PictureError(
            code: .endedDecoder,
            description:
                "This \(format) picture ended the process that was decoding it, twice (\(detail)): it needs more "
                + "memory than it may take, or was made to do that. Nothing else is affected. Export it again, simpler or as PNG."
        )
    }

    /// - Parameter detail: what happened when it was started.
    package static func noDecoder(_ detail: String) -> PictureError {
        PictureError(
            code: .noDecoder,
            description: "AVIF, HEIC and SVG pictures are decoded in a process of their own, which does not start here "
                + "(\(detail)). Other formats can be read. Set the environment variable ALTTEXT_DECODER to the path of "
                + "the program alttext, of the same version.")
    }

    package static func notAPicture(_ name: String, advice: String) -> PictureError {
        PictureError(code: .notAPicture, description: "This is \(name), not a picture. \(advice)")
    }

    package static func tooLarge(byteCount: Int, limit: Int) -> PictureError {
        PictureError(
            code: .tooLarge,
            description:
                "The file has \(byteCount) bytes and the limit is \(limit). Save a smaller copy or raise the limit.")
    }

    package static func tooLarge(width: Int, height: Int, limit: Int) -> PictureError {
        PictureError(
            code: .tooLarge,
            description: "The picture has \(width) x \(height) pixels and the limit is \(limit) pixels in all. "
                + "Save a smaller copy or raise the limit.")
    }

    package static func tooLarge(_ reason: String) -> PictureError {
        PictureError(code: .tooLarge, description: "\(reason) Export it at a size that a page could show.")
    }

    package static func tooSlow(limit: Duration) -> PictureError {
        PictureError(
            code: .tooSlow,
            description: "The picture was not ready after \(limit). Save a simpler or smaller copy, or raise the limit."
        )
    }

    package static func truncated(_ format: String) -> PictureError {
        PictureError(
            code: .truncated,
            description: "This \(format) picture is cut off: the file ends before the picture does. "
                + "Download or copy it again.")
    }

    package static func unsafe(_ reason: String) -> PictureError {
        PictureError(
            code: .unsafe,
            description: "This SVG picture \(reason). Export it with everything inside the file, or as PNG.")
    }

    package static func unsupported(_ name: String, advice: String) -> PictureError {
        PictureError(code: .unsupported, description: "This is \(name), which AltText does not read. \(advice)")
    }
}
