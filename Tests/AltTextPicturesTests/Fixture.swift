import AltText
import AltTextPictures
import AltTextTesting
import Foundation
import Testing

/// The small pictures in `Resources`, by name.
enum Fixture {
    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Resources")
        return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    /// One file of the same scene for each format read.
    static let corners = [
        "corners.jpg", "corners.png", "corners.gif", "corners.webp", "corners.avif", "corners.heic", "corners.tiff",
    ]

    /// A PNG as SVG embeds it.
    static func dataURL(_ png: [UInt8]) -> String {
        "data:image/png;base64,\(Data(png).base64EncodedString())"
    }

    static let preparer = PicturePreparer()

    /// The picture as a PNG with every pixel kept, and what it says about itself.
    static func prepare(
        _ bytes: [UInt8], longSide: Int = 1024, encoding: PreparedPicture.Encoding? = .png
    ) async throws -> (facts: PictureFacts, picture: PreparedPicture) {
        let preparation = PicturePreparation(longSidePixels: longSide, encoding: encoding)
        let result = try await preparer.prepare(bytes, as: [preparation])
        return (result.facts, try #require(result.pictures[preparation]))
    }

    /// Why a picture is refused, or `nil` if it is not.
    static func refusal(of bytes: [UInt8], by preparer: PicturePreparer = preparer) async -> PictureError? {
        do {
            _ = try await preparer.prepare(bytes, as: [PicturePreparation()])
            return nil
        } catch {
            return error
        }
    }
}
