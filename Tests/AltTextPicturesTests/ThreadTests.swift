import AltTextPictures
import Testing

@Suite struct ThreadTests {
    @Test func `A preparer that never had work ends without harm`() async {
        await #expect(processExitsWith: .success) {
            for _ in 0..<200 { _ = PicturePreparer() }
        }
    }
}
