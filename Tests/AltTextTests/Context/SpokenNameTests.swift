import AltText
import Testing

/// Which names are worth telling a model, and how they read.
struct SpokenNameTests {
    @Test(arguments: [
        ("journey_at_dusk.jpg", "journey at dusk.jpg"), ("journey-at-dusk.JPG", "journey at dusk.JPG"),
        ("heron2.png", "heron2.png"), ("2024-06-14 Glencoe.jpg", "2024 06 14 Glencoe.jpg"),
        ("IMG_2041 castle.heic", "IMG 2041 castle.heic"), ("Æblehave.webp", "Æblehave.webp"),
        ("鷺.jpg", "鷺.jpg"), ("낙조.jpg", "낙조.jpg"), ("façade.tiff", "façade.tiff"), ("map", "map"),
        ("St. Kilda.jpg", "St. Kilda.jpg"), ("skye1024.jpg", "skye1024.jpg"),
    ])
    func `A file that a person named is told by its name`(name: String, expected: String) {
        #expect(SpokenName.ofFile(name) == expected)
    }

    @Test(arguments: [
        "IMG_2041.jpg", "DSC00012.JPG", "DSCF0001.jpg", "P1020304.jpg", "PXL_20230614_102233456.MP.jpg",
        "Screenshot 2024-06-14 at 10.22.33.png", "Screen Shot 2024-06-14.png", "20240614_102233.jpg", "1.png",
        "3F2504E0-4F89-11D3-9A0C-0305E82C3301.jpg", "d41d8cd98f00b204e9800998ecf8427e.webp", "a8f3c9d2e1.jpg",
        "image.png", "IMG-20240614-WA0007.jpg", "photo (1).jpg", "untitled-3.png", "DJI_0042.jpg", "ab.jpg", ".jpg",
        "", "IMG_E2041 - Copy.JPG", "x7Kq29Lm3.jpg", "GOPR0123.jpg", "WhatsApp Image 2024-06-14.jpeg",
    ])
    func `A name that a camera or a program gave says nothing`(name: String) {
        #expect(SpokenName.ofFile(name) == nil)
    }

    @Test(arguments: [
        ("isle_of_skye-2024", "isle of skye 2024"), ("Day 2", "Day 2"), ("UK", "UK"), ("東京", "東京"),
        ("Aunt Mary's 80th", "Aunt Mary's 80th"),
    ])
    func `A folder that a person named is told by its name`(name: String, expected: String) {
        #expect(SpokenName.ofFolder(name) == expected)
    }

    @Test(arguments: [
        "DCIM", "100CANON", "101_PANA", "photos", "Images", "uploads", "wp-content", "2024", "06", "camera_roll", "",
        "2024-06-14", "Camera Uploads",
    ])
    func `A folder that only says that pictures are in it says nothing`(name: String) {
        #expect(SpokenName.ofFolder(name) == nil)
    }

    @Test func `Folders read from the outermost to the innermost`() {
        #expect(SpokenName.ofFolders(["Isle-of-Skye 2024", "DCIM", "Day_2"]) == "Isle of Skye 2024 / Day 2")
        #expect(SpokenName.ofFolders(["photos", "2024"]) == nil)
        #expect(SpokenName.ofFolders([]) == nil)
    }
}
