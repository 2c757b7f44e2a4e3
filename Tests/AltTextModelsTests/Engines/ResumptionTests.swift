import Testing

@testable import AltTextModels

/// What becomes of a server's reply to "the rest of this file, please".
struct ResumptionTests {
    @Test(
        arguments: [
            (200, 0, nil, nil, .write(from: 0)), (200, 70, nil, nil, .write(from: 0)),
            (206, 70, "bytes 70-99/100", nil, .write(from: 70)), (206, 70, "bytes 0-99/100", nil, .startOver),
            (206, 70, nil, nil, .startOver), (206, 70, "nonsense", nil, .startOver), (416, 100, nil, nil, .complete),
            (416, 170, nil, nil, .startOver), (302, 0, nil, "/there", .redirect("/there")),
            (302, 0, nil, nil, .refused(status: 302)), (404, 0, nil, nil, .refused(status: 404)),
            (503, 70, nil, nil, .refused(status: 503)),
        ] as [(Int, Int, String?, String?, Resumption)])
    func `Of a file of 100 bytes`(
        status: Int, partCount: Int, contentRange: String?, location: String?, expected: Resumption
    ) {
        let resumption = Resumption(
            status: status, partCount: partCount, byteCount: 100, contentRange: contentRange, location: location)
        #expect(resumption == expected)
    }
}
