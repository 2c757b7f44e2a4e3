package import AltText

extension Ledger.PictureFace {
    /// A picture in a list, with the text in its place.
    ///
    /// - Parameter gallery: the gallery that the picture is in.
    package func json(in gallery: GalleryID) -> JSON {
        [
            "id": picture.id.json, "gallery": .string(gallery.description), "picture": .string(picture.listing.id.text),
            "status": .string(picture.status.rawValue),
            "description": current.map { $0.json(isReviewed: isAccepted) } ?? .null,
            "title": .string(title ?? ""), "caption": .string(caption ?? ""),
        ]
    }
}

extension PictureRecord {
    /// Why describing a picture failed, and when that is tried again; `nil` where it has not failed.
    package var failureJSON: JSON? {
        guard let message else { return nil }
        return ["kind": .string(reason), "message": .string(message)]
    }

    /// A picture that failed.
    package var failedJSON: JSON {
        .object(of: [
            ("id", id.json), ("picture", .string(listing.id.text)), ("status", .string(status.rawValue)),
            ("error", failureJSON), ("attempts", .integer(attempts)),
            ("retry_at", status == .failed ? retryAt.json : nil),
        ])
    }
}

extension GalleryRecord {
    /// A gallery, and how many of its pictures stand how.
    package func json(_ tallies: [Ledger.Tally]) -> JSON {
        var counts: [PictureStatus: Int] = [:]
        for tally in tallies { counts[tally.status, default: 0] += tally.pictures }
        let reasons = tallies.filter { !$0.reason.isEmpty }
        return .object(of: [
            ("id", id.json), ("gallery", .string(gallery.description)), ("kind", .string(gallery.kind.rawValue)),
            (
                "pictures",
                .object(
                    PictureStatus.allCases.compactMap { status in
                        counts[status].map { JSON.Member(status.rawValue, .integer($0)) }
                    })
            ),
            ("failure_kinds", reasons.isEmpty ? nil : .array(reasons.map(\.json))),
        ])
    }
}

extension Ledger.Tally {
    fileprivate var json: JSON {
        ["status": .string(status.rawValue), "kind": .string(reason), "pictures": .integer(pictures)]
    }
}
