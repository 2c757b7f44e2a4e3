import AltText
import AltTextLedger
import AltTextTesting
import AltTextWeb
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

/// What other sites, texts and addresses try.
@Suite struct ForgeryTests {
    @Test func `A form without the session's own token changes nothing`() async throws {
        try await withSite { site in
            let draft = try await site.draft("A heron.")
            try await site.browse { guest in
                let other = Guest(client: guest.client)
                try await other.signIn(site.tokens[.write])
                for forged in ["", "x", other.formToken ?? ""] {
                    for address in [
                        "/review/\(draft.picture.id)", "/review/undo", "/pictures/\(draft.picture.id)",
                        "/pictures/\(draft.picture.id)/texts", "/sign-out",
                        "/review/bulk", "/grade/\(draft.picture.id)",
                    ] {
                        let reply = try await guest.post(address, ["decision": "accept"], formToken: forged)
                        #expect(reply.status == 403, "\(address)")
                    }
                }
                #expect(try await site.texts(of: "heron.jpg").picture.status == .draft)
                #expect(try await guest.get("/review").status == 200)
            }
        }
    }

    @Test(arguments: ["cross-site", "same-site"])
    func `A form that another site sends is refused whatever it holds, signing in too`(origin: String) async throws {
        try await withSite { site in
            let draft = try await site.draft("A heron.")
            try await site.browse { guest in
                let name = try #require(HTTPField.Name("Sec-Fetch-Site"))
                let fields = ["decision": "reject", "draft": "1", "version": "1"]
                let reply = try await guest.post("/review/\(draft.picture.id)", fields, [name: origin])
                #expect(reply.status == 403)
                let signIn = try await guest.post("/sign-in", ["token": site.tokens[.read] ?? ""], [name: origin])
                #expect(signIn.status == 403)
                #expect(signIn.headers[.setCookie] == nil)
                let old = try await guest.post(
                    "/sign-in", ["token": site.tokens[.read] ?? ""], [.origin: "https://example.org"])
                #expect(old.status == 403)
            }
        }
    }

    @Test func `A cookie alone changes nothing through the API`() async throws {
        try await withSite { site in
            try await site.browse { guest in
                let cookie = try #require(guest.cookie)
                let headers: HTTPFields = [.cookie: cookie, .contentType: "application/json", .ifMatch: "*"]
                let id = try await site.id(of: "heron.jpg")
                let reply = try await guest.client.executeRequest(
                    uri: "/api/pictures/\(id)", method: .patch, headers: headers, body: .init(string: #"{"alt":"x"}"#))
                #expect(reply.status == 401)
                // Reading is what the pages do.
                #expect(try await guest.get("/api/pictures/\(id)").status == 200)
            }
        }
    }

    private static let attacks = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)", "</textarea><b>",
        "<!--", "&lt;b&gt;", "]]>", "\u{202E}gnp.exe", "{{7*7}}", "</title><script>",
    ]

    @Test(arguments: attacks)
    func `What looks like markup is text, wherever it comes from`(attack: String) async throws {
        let name = "x\(attack.replacing("/", with: "∕")).jpg"
        try await withSite([name: .init()]) { site in
            let id = try await site.id(of: name)
            let recipe = try await site.ledger.recipe(
                Recipe(
                    model: attack, backend: attack, backendModel: attack, settings: [.string(attack)],
                    systemPrompt: attack, prompt: attack))
            let caption = try await site.ledger.record(
                NewCaption(
                    pictureDigest: "1", requestDigest: "1", context: attack, raw: "A word. " + attack, finish: .complete
                ),
                for: id, recipe: recipe, run: nil)
            let finding = Finding(code: attack, severity: .warning, message: attack)
            let draft = NewDescription(
                alt: .text(attack), origin: .ai, author: attack, captionID: caption, model: attack, recipeID: recipe,
                confidence: 0.3, findings: [finding])
            try await site.ledger.saveDraft(draft, of: id, run: nil)
            try await site.ledger.annotate(id, [.title: attack, .caption: attack], by: attack)
            for role in [FurtherText.Role.extended(), .alt(in: try Language("nl"))] {
                try await site.ledger.set([FurtherText(role, attack)], of: id, by: attack)
            }
            let (token, _) = try await site.ledger.createToken(named: attack, scopes: [.write])
            try await site.browse(as: nil) { guest in
                try await guest.signIn(token)
                let search = attack.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                for address in [
                    "/review", "/review?model=\(search)&finding=\(search)", "/review/\(id)",
                    "/review/bulk?confidence=0",
                    "/gallery", "/gallery/1", "/gallery/1?search=\(search)", "/pictures/\(id)", "/grade/\(id)",
                    "/review?order=\(search)", "/gallery/1?after=\(search)", "/\(search)",
                ] {
                    let page = try await guest.get(address)
                    #expect(page.headers[.contentType] == "text/html; charset=utf-8")
                    // Each of these would be markup, and none of them is ours.
                    for mark in ["<script>", "<img src=x", "onfocus='", "</textarea><b>", "<!--", "<b>"] {
                        #expect(!page.text.contains(mark), "\(address) holds \(mark)")
                    }
                    #expect(!page.text.contains(attack) || !attack.contains { "<>\"'&".contains($0) }, "\(address)")
                }
            }
        }
    }

    @Test func `What is markup of our own is not taken for text`() async throws {
        try await withSite { site in
            let draft = try await site.draft("A heron.")
            let id = draft.picture.id
            for scope in [TokenRecord.Scope.read, .write] {
                try await site.browse(as: scope) { guest in
                    for address in [
                        "/review", "/review?model=none", "/review/\(id)", "/review/bulk", "/review/bulk?confidence=100",
                        "/gallery", "/gallery/1", "/gallery/1?search=none", "/gallery/1/run", "/pictures/\(id)",
                        "/grade",
                        "/grade/\(id)", "/reports", "/reports/grades", "/review/99999",
                    ] {
                        let page = try await guest.get(address)
                        #expect(!page.text.contains("&lt;"), "\(address)")
                    }
                }
            }
        }
    }

    @Test func `Pages may not be framed, and run nothing that stands in them`() async throws {
        try await withSite { site in
            let draft = try await site.draft("A heron.")
            try await site.browse { guest in
                for address in [
                    "/review", "/review/\(draft.picture.id)", "/gallery", "/sign-in?next=x", "/review/99999",
                ] {
                    let page = try await guest.get(address)
                    let policy = page.headers[.contentSecurityPolicy] ?? ""
                    if page.status != 303 {
                        #expect(policy.contains("frame-ancestors 'none'"))
                        #expect(policy.contains("script-src 'self'") && !policy.contains("unsafe"))
                        #expect(policy.contains("form-action 'self'"))
                        #expect(page.headers[HTTPField.Name("X-Frame-Options") ?? .server] == "DENY")
                        #expect(page.headers[.cacheControl] == "no-store")
                    }
                    #expect(
                        !page.text.contains("<style") && !page.text.contains(" style=")
                            && !page.text.contains(" on" + "click"))
                }
            }
        }
    }

    @Test(
        arguments: [
            "/thumbnails/1/321", "/thumbnails/-1/320", "/thumbnails/1/320/..", "/thumbnails/..%2f1/320",
            "/thumbnails/999999999999999999999/320", "/assets/..%2fpages.css", "/assets/pages.css", "/review/1%00",
            "/review/lots/../../x", "/review/lots/zzzzzzzzzzzz", "/gallery/0", "/pictures/x", "/grade/1.5",
        ])
    func `An address that means nothing finds nothing`(address: String) async throws {
        try await withSite { site in
            try await site.browse { guest in
                let page = try await guest.get(address)
                #expect([400, 404].contains(page.status), "\(page.status)")
            }
        }
    }

    @Test(
        arguments: [
            "gallery=x", "since=yesterday", "since=2026-13-45", "order=random", "unknown=1", "gallery=1&gallery=2",
            "confidence=50",
        ])
    func `A filter that means nothing is named`(query: String) async throws {
        try await withSite { site in
            try await site.browse { guest in
                let page = try await guest.get("/review?\(query)")
                #expect(page.status == 400)
                #expect(page.text.contains("<h1>That did not work</h1>"))
            }
        }
    }

    @Test func `A form of the wrong kind or size is refused`() async throws {
        try await withSite { site in
            let draft = try await site.draft("A heron.")
            try await site.browse { guest in
                let cookie = try #require(guest.cookie)
                for (type, body, status) in [
                    ("text/plain", "form_token=x", 415),
                    ("application/x-www-form-urlencoded", "a=%zz", 400),
                    ("application/x-www-form-urlencoded", "a=%ff", 400),
                    ("application/x-www-form-urlencoded", "a=1&a=2", 400),
                    ("application/x-www-form-urlencoded", String(repeating: "a", count: 70_000), 413),
                    ("application/x-www-form-urlencoded", "", 403),
                ] {
                    let reply = try await guest.client.executeRequest(
                        uri: "/review/\(draft.picture.id)", method: .post,
                        headers: [.cookie: cookie, .contentType: type], body: .init(string: body))
                    #expect(reply.status.code == status, "\(type) \(body.prefix(20))")
                }
            }
        }
    }
}
