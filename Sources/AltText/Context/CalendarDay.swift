/// A day of the Gregorian calendar.
public struct CalendarDay: Sendable, Hashable, CustomStringConvertible {
    /// The year, 1000...9999.
    package let year: Int
    /// The month, 1...12.
    package let month: Int
    /// The day, 1...31.
    package let day: Int

    /// Names a day; `nil` where there is none. Cameras whose clock was never set write a year 0.
    package init?(year: Int, month: Int, day: Int) {
        guard (1000...9999).contains(year), (1...12).contains(month), (1...Self.length(month, year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads the day that a date in metadata begins with: `2024:06:14 10:22:33` (EXIF), `2024-06-14T10:22:33+01:00`
    /// (XMP), `20240614` (IPTC). `nil` where there is no whole day.
    package init?(metadata text: String) {
        let digits = text.utf8.prefix(10).filter { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "-") }.prefix(8)
        guard digits.count == 8, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let numbers = digits.map { Int($0) - 0x30 }
        let number = { (range: Range<Int>) in numbers[range].reduce(0) { $0 * 10 + $1 } }
        self.init(year: number(0..<4), month: number(4..<6), day: number(6..<8))
    }

    /// The day as people write it in English: `14 June 2024`.
    public var description: String { "\(day) \(Self.months[month - 1]) \(year)" }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static func length(_ month: Int, _ year: Int) -> Int {
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}
