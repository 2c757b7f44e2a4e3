internal import AltText

/// The blocks of metadata in a picture's file, each as it stands there.
struct PictureMetadata {
    var xmp: [UInt8]?
    var iptc: [UInt8]?
    var exif: [UInt8]?
    /// A text that the format itself calls the description: PNG `Description`, TIFF `ImageDescription`.
    var comment: [UInt8]?

    /// The texts, each from the first block that has one: XMP, IPTC, EXIF, the format's own.
    var texts: EmbeddedText {
        let embedded = embedded
        return EmbeddedText(altText: embedded.altText, description: embedded.description)
    }

    /// All that is read, each from the first block that has it: XMP, IPTC, EXIF, the format's own.
    var embedded: EmbeddedMetadata {
        let packet = xmp.map(XMPPacket.init)
        let record = iptc.map(IPTCRecord.init)
        let camera = exif.flatMap(EXIFRecord.init)
        let description =
            EmbeddedText.description(packet?[.description]) ?? EmbeddedText.description(record?[.caption])
            ?? EmbeddedText.description(camera?.description)
            ?? EmbeddedText.description(comment.map(EmbeddedText.decode))
        let dates = [camera?.dateTaken, packet?[.dateTaken], packet?[.dateCreated], record?[.dateCreated]]
        return EmbeddedMetadata(
            altText: packet?[.altText], description: description,
            dateTaken: dates.lazy.compactMap { $0.flatMap(CalendarDay.init(metadata:)) }.first,
            place: Self.place(packet, record))
    }

    /// Names from one block only: two that were written at different times may name two places.
    private static func place(_ packet: XMPPacket?, _ record: IPTCRecord?) -> [String] {
        let names = packet.map { packet in XMPProperty.places.compactMap { packet[$0] } } ?? []
        guard names.isEmpty, let record else { return names }
        return IPTCRecord.DataSet.places.compactMap { record[$0] }
    }
}
