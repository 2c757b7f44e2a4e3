extension [UInt8] {
    /// The 16-bit number at an offset, the lowest byte first; `nil` beyond the end.
    func number16(_ offset: Int) -> UInt16? {
        guard offset >= 0, offset <= count - 2 else { return nil }
        return UInt16(self[offset]) | UInt16(self[offset + 1]) << 8
    }

    /// The 32-bit number at an offset, the lowest byte first; `nil` beyond the end.
    func number32(_ offset: Int) -> UInt32? {
        guard offset >= 0, offset <= count - 4, let low = number16(offset), let high = number16(offset + 2) else {
            return nil
        }
        return UInt32(low) | UInt32(high) << 16
    }
}
