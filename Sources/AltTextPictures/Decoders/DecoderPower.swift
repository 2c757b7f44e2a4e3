import CVipsShim

/// What a decoder should not be able to do.
package struct DecoderPower: OptionSet, Sendable, CustomStringConvertible {
    package let rawValue: Int32

    package init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// Read files other than fonts and libraries.
    package static let reading = DecoderPower(rawValue: Int32(ALT_POWER_READ.rawValue))
    /// Write or create files.
    package static let writing = DecoderPower(rawValue: Int32(ALT_POWER_WRITE.rawValue))
    /// Open connections.
    package static let network = DecoderPower(rawValue: Int32(ALT_POWER_NETWORK.rawValue))
    /// Start processes.
    package static let processes = DecoderPower(rawValue: Int32(ALT_POWER_PROCESSES.rawValue))
    /// Send signals to other processes.
    package static let signals = DecoderPower(rawValue: Int32(ALT_POWER_SIGNALS.rawValue))
    /// Take more memory than it was given.
    package static let memory = DecoderPower(rawValue: Int32(ALT_POWER_MEMORY.rawValue))

    private static let names: [(DecoderPower, String)] = [
        (.reading, "read files"), (.writing, "write files"), (.network, "reach the network"),
        (.processes, "start processes"), (.signals, "send signals"), (.memory, "take any amount of memory"),
    ]

    /// What it can do, in words: `read files, reach the network`.
    package var description: String {
        Self.names.filter { contains($0.0) }.map(\.1).joined(separator: ", ")
    }
}

extension PicturePreparer {
    /// Finds out what the process that decodes AVIF, HEIC and SVG can do of what it should not, by having it try.
    package func decoderPowers() async throws(PictureError) -> DecoderPower {
        let watch = Watch()
        return try await onThreads(watch) { await DecoderProbe(limits: limits, watch: watch).outcome() }.get()
    }
}

/// The work of finding that out. It blocks, so it belongs on a thread of its own.
private struct DecoderProbe: Sendable {
    var limits: PictureLimits
    var watch: Watch

    @concurrent func outcome() async -> Result<DecoderPower, PictureError> {
        do {
            watch.start(limits.duration)
            let decoder = try Decoder(byteCount: DecoderPool.byteCount, watch: watch, limit: limits.duration)
            return .success(DecoderPower(rawValue: try decoder.powers(watch, limit: limits.duration)))
        } catch {
            return .failure(error)
        }
    }
}
