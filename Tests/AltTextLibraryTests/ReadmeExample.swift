import AltTextGalleries
import AltTextModels
import AltTextPictures
import AltTextRuns

/// The README's example of the library. Nobody calls it: that it compiles, seeing what users of the library see, is what
/// it is for.
func describePictures() async throws {
    let client = ModelClient(keys: KeyStore(environment: [:], stored: [:]))
    let describer = PictureDescriber(
        choices: try ModelRegistry().choices(named: ["gemma4"]),
        wording: Wording(context: "Location: Glencoe, Scotland"),
        client: client, preparer: PicturePreparer(), loader: PictureLoader())
    await describer.describe([.file("photo.jpg"), .url("https://example.org/a.webp")]) { result in
        for outcome in result.outcomes { print(result.name, outcome.model, outcome.result) }
    }
    await client.shutdown()
}
