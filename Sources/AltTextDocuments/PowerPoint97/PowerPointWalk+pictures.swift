extension PowerPointWalk {
    /// 576 units an inch, 72 points an inch.
    private static let unitsPerPoint = 8.0

    /// The pictures on a slide, those in groups and those that fill a shape too.
    func pictures(on slide: PowerPointRecord) -> [SlidePicture] {
        guard let blips else { return [] }
        var names = PictureNames()
        return slide.all([.shape], of: stream).compactMap { shape in
            let parts = shape.children(of: stream)
            guard let atom = parts.first(where: { $0.kind == .shapeAtom }), let flags = atom.number32(4, of: stream),
                // Deleted, or the background of the slide.
                flags & 0x408 == 0,
                let table = parts.first(where: { $0.kind == .shapeProperties })
            else { return nil }
            let properties = DrawingProperties(table, of: stream)
            guard let number = properties.picture else { return nil }
            let picture = blips.picture(number)
            // Charts, sheets and formulas are all objects of other programs.
            let kind: SlidePicture.Kind = shape.all([.objectReference], of: stream).isEmpty ? .picture : .object
            return SlidePicture(
                kind, id: names.id(atom.number32(0, of: stream).map { String($0) }), part: picture?.part,
                byteCount: picture?.byteCount, size: parts.first { $0.kind == .anchor }.flatMap(size),
                alternativeText: properties.alternativeText, isDecorative: false,
                isNamedAfterFile: properties.alternativeText.map { $0 == properties.fileName } ?? false)
        }
    }

    /// The top, left, right and bottom of a shape that is in no group, in 16 or 32 bits.
    private func size(_ anchor: PowerPointRecord) -> ShownSize? {
        let start = anchor.data.lowerBound
        let edges: [Double] = (0..<4).compactMap { edge in
            switch anchor.data.count {
            case 8: stream.number16(start + 2 * edge).map { Double(Int16(bitPattern: $0)) }
            case 16: stream.number32(start + 4 * edge).map { Double(Int32(bitPattern: $0)) }
            default: nil
            }
        }
        guard edges.count == 4 else { return nil }
        return ShownSize(
            widthPoints: (edges[2] - edges[1]) / Self.unitsPerPoint,
            heightPoints: (edges[3] - edges[0]) / Self.unitsPerPoint)
    }
}
