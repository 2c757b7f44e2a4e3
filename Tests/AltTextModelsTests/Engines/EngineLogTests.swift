import Testing

@testable import AltTextModels

struct EngineLogTests {
    @Test func `Only the last lines are kept, and no more of each than is useful`() {
        var log = EngineLog()
        for number in 0..<1000 { log.append(Array("line \(number)\n".utf8)) }
        log.append(Array(repeating: UInt8(ascii: "x"), count: 5_000_000))
        #expect(log.lines.count == EngineLog.maximumLineCount)
        #expect(log.lines.last == "line 999")
        log.append(Array("\n\n  \nthe end\r\n".utf8))
        #expect(log.lines.suffix(2).first?.utf8.count == EngineLog.maximumLineByteCount)
        #expect(log.lines.last == "the end")
    }

    @Test func `Lines may come in pieces, and hold anything`() {
        var log = EngineLog()
        for byte in Array("söme\nthing".utf8) + [0xFF, 0, 10] { log.append([byte]) }
        #expect(log.lines.first == "söme")
        #expect(log.lines.last?.hasPrefix("thing") == true)
    }

    @Test(
        arguments: [
            ("kB 1", nil), ("MemAvailable:   123 kB", 123 << 10), ("x\nMemAvailable: 7 kB\ny", 7 << 10),
            ("MemAvailable: many kB", nil), ("", nil),
        ] as [(String, Int?)])
    func `What Linux says is free is read`(table: String, byteCount: Int?) {
        #expect(SystemMemory.available(in: table) == byteCount)
    }

    @Test(
        arguments: [
            ("8G", 8 << 30), ("512M", 512 << 20), ("1.5 GiB", 3 << 29), ("1000", 1000), ("2kb\n", 2048), ("max", nil),
            ("-1", nil), ("", nil), ("G", nil), ("1e400", nil), ("nan", nil),
        ] as [(String, Int?)])
    func `Sizes are read as people write them`(text: String, byteCount: Int?) {
        #expect(SystemMemory.number(in: text) == byteCount)
    }
}
