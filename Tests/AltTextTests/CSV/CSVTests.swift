import AltText
import Testing

/// CSV, in and out.
struct CSVTests {
    /// All records, with the file coming in pieces of some size.
    private func records(
        _ text: String, delimiter: Character = ",", pieces: Int = 7
    ) -> (records: [CSVRecord], errors: [CSVError]) {
        records(Array(text.utf8), delimiter: delimiter.asciiValue ?? 0, pieces: pieces)
    }

    private func records(
        _ bytes: [UInt8], delimiter: UInt8, pieces: Int
    ) -> (records: [CSVRecord], errors: [CSVError]) {
        var reader = CSVReader(delimiter: delimiter)
        var result: (records: [CSVRecord], errors: [CSVError]) = ([], [])
        var start = 0
        while true {
            do throws(CSVError) {
                while let record = try reader.next() { result.records.append(record) }
                if start == bytes.count { return result }
                reader.push(bytes[start..<min(start + pieces, bytes.count)])
                start = min(start + pieces, bytes.count)
                if start == bytes.count { reader.finish() }
                while let record = try reader.next() { result.records.append(record) }
            } catch {
                result.errors.append(error)
            }
        }
    }

    @Test(arguments: 1...40)
    func `Records come out the same in whichever pieces the file comes`(pieces: Int) {
        let text = "a,b\r\n\"one, \"\"two\"\"\",\"three\r\nfour\"\r\n\r\nü,\n\"\",x\ry,z"
        let (records, errors) = records(text, pieces: pieces)
        #expect(errors.isEmpty)
        #expect(
            records == [
                CSVRecord(line: 1, fields: ["a", "b"]),
                CSVRecord(line: 2, fields: ["one, \"two\"", "three\r\nfour"]),
                CSVRecord(line: 5, fields: ["ü", ""]), CSVRecord(line: 6, fields: ["", "x"]),
                CSVRecord(line: 7, fields: ["y", "z"]),
            ])
    }

    @Test(
        arguments: [
            ("a;b\n", ";", [["a", "b"]]), ("a\tb", "\t", [["a", "b"]]), ("", ",", []), ("\n\n", ",", []),
            ("a", ",", [["a"]]),
            ("\"a\" ,b", ",", [["a", "b"]]), ("a \"b\" c", ",", [["a \"b\" c"]]), (",", ",", [["", ""]]),
        ] as [(String, Character, [[String]])])
    func `What spreadsheets write is read`(text: String, delimiter: Character, fields: [[String]]) {
        let (records, errors) = records(text, delimiter: delimiter)
        #expect(records.map(\.fields) == fields)
        #expect(errors.isEmpty)
    }

    @Test func `A broken quotation mark costs its line and no other`() {
        let (records, errors) = records("a,b\n\"x\"y,z\nc,d\n\"open,e\nf,g\n")
        #expect(records.map(\.fields) == [["a", "b"], ["c", "d"]])
        #expect(errors.map(\.line) == [2, 4])
        #expect(errors.allSatisfy { $0.description.contains("quotation mark") })
    }

    @Test func `A quotation mark that is never closed does not fill the memory`() {
        let long = "\"" + String(repeating: "x\n", count: CSVReader.recordByteCount)
        let (records, errors) = records(long + "\na,b\n", pieces: 1 << 16)
        #expect(errors.map(\.line) == [1])
        #expect(records.last?.fields == ["a", "b"])
    }

    @Test func `What is not UTF-8 is an error of its record`() {
        let (records, errors) = records(
            Array("a,b\nf".utf8) + [0xFC] + Array("r,c\nd,e\n".utf8), delimiter: 0x2C, pieces: 3)
        #expect(records.map(\.fields) == [["a", "b"], ["d", "e"]])
        #expect(errors.map(\.line) == [2])
    }

    @Test(
        arguments: [
            ("album,image\n", ","), ("album;image;a,b\n", ";"), ("album\timage\n", "\t"), ("\"a,b,c\";d\n", ";"),
            ("a\n", ","),
            ("\n\na;b", ";"), ("", ","),
        ] as [(String, Character)])
    func `The delimiter is told from the first line that has one`(text: String, delimiter: Character) {
        #expect(CSVReader.delimiter(of: text.utf8) == delimiter.asciiValue)
    }

    @Test(arguments: [
        ["a", "b"], ["", ""], [""], ["a,b", "c\"d"], ["two\r\nlines", "\n"], [" space ", "\t"], ["ü鷺", "=1+1"], [";"],
    ])
    func `What is written is read back`(fields: [String]) {
        for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
            var writer = CSVWriter(delimiter: delimiter)
            writer.write(fields)
            writer.write(["end", "of it"])
            let (records, errors) = records(writer.take(), delimiter: delimiter, pieces: 5)
            #expect(errors.isEmpty)
            #expect(records.map(\.fields) == [fields, ["end", "of it"]])
            #expect(writer.take().isEmpty)
        }
    }

    @Test func `Nothing that can come in breaks the reader`() {
        var random = SystemRandomNumberGenerator()
        let alphabet = Array("a,\"\r\n; ".utf8) + [0xC3, 0xBC, 0xFF]
        for _ in 0..<500 {
            let bytes = (0..<40).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
            let whole = records(bytes, delimiter: 0x2C, pieces: 40)
            let pieces = records(bytes, delimiter: 0x2C, pieces: 3)
            #expect(whole.records == pieces.records)
            #expect(whole.errors == pieces.errors)
        }
    }
}
