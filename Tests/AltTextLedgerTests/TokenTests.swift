import AltText
import AltTextLedger
import AltTextTesting
import Foundation
import Testing

@Suite struct TokenTests {
    @Test func `A token is given once, and only its digest is in the file`() async throws {
        try await withScene { scene in
            let (token, record) = try await scene.ledger.createToken(named: "backfill", scopes: [.write])
            #expect(token.hasPrefix("alttext_"))
            #expect(token.count == 8 + 64)
            #expect(record.digest == TokenRecord.digest(of: token))
            try scene.ledger.close()
            let names = try FileManager.default.contentsOfDirectory(atPath: scene.folder.path)
            var all: [UInt8] = []
            for name in names { all += try scene.folder.read(name) }
            let bytes = Data(all)
            #expect(bytes.range(of: Data(record.digest.utf8)) != nil)
            #expect(bytes.range(of: Data(token.utf8)) == nil)
            #expect(bytes.range(of: Data(token.dropFirst(8).utf8)) == nil)
        }
    }

    @Test func `Two tokens of one name are different`() async throws {
        try await withScene { scene in
            let first = try await scene.ledger.createToken(named: "a", scopes: [.read])
            let second = try await scene.ledger.createToken(named: "a", scopes: [.read, .review])
            #expect(first.token != second.token)
            #expect(try await scene.ledger.tokens() == [first.record, second.record])
            #expect(second.record.scopes == [.read, .review])
        }
    }

    @Test func `A token is revoked once`() async throws {
        try await withScene { scene in
            let (_, record) = try await scene.ledger.createToken(named: "a", scopes: [.read])
            #expect(record.revokedAt == nil)
            #expect(try await scene.ledger.revokeToken(record.id))
            let revoked = try await scene.ledger.tokens().first?.revokedAt
            #expect(revoked != nil)
            #expect(try await scene.ledger.revokeToken(record.id) == false)
            #expect(try await scene.ledger.revokeToken(TokenRecord.ID(99)) == false)
            #expect(try await scene.ledger.tokens().first?.revokedAt == revoked)
        }
    }

    @Test func `A token is valid until it expires or is revoked`() async throws {
        try await withScene { scene in
            let end = Timestamp(milliseconds: 2_000_000_000_000)
            let (_, record) = try await scene.ledger.createToken(named: "a", scopes: [.read], until: end)
            #expect(record.expiresAt == end)
            #expect(record.isValid(at: end + .milliseconds(-1)) && !record.isValid(at: end))
            _ = try await scene.ledger.revokeToken(record.id)
            #expect(try await scene.ledger.tokens().first?.isValid(at: .now) == false)
        }
    }

    @Test(arguments: TokenRecord.Scope.allCases)
    func `Whoever may do something may see, and nothing else`(scope: TokenRecord.Scope) async throws {
        try await withScene { scene in
            let (_, record) = try await scene.ledger.createToken(named: "a", scopes: [scope])
            #expect(
                TokenRecord.Scope.allCases.filter { record.allows($0) } == (scope == .read ? [.read] : [.read, scope]))
        }
    }

    @Test func `A token without scopes allows nothing`() async throws {
        try await withScene { scene in
            let (_, record) = try await scene.ledger.createToken(named: "a", scopes: [])
            #expect(TokenRecord.Scope.allCases.allSatisfy { !record.allows($0) })
        }
    }
}
