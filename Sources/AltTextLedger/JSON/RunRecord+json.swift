package import AltText

extension RunRecord {
    /// A run, and what it has done so far; its `ending` is `running` while it goes on.
    package var json: JSON {
        .object(of: [
            ("id", id.json), ("command", .string(command)), ("options", options), ("process", .string(process)),
            ("started_at", startedAt.json), ("ended_at", endedAt?.json),
            ("ending", .string(ending?.rawValue ?? "running")), ("examined", .integer(totals.examined)),
            ("captions", .integer(totals.answers)), ("reused_captions", .integer(totals.reused)),
            ("published", .integer(totals.published)), ("drafts", .integer(totals.drafts)),
            ("failed", .integer(totals.failures)), ("conflicts", .integer(totals.conflicts)),
            ("input_tokens", .integer(totals.inputTokens)), ("output_tokens", .integer(totals.outputTokens)),
            ("cost_usd", .rounded(totals.dollars, digits: 8)),
        ])
    }
}

extension TokenRecord {
    /// A token, without itself.
    package var json: JSON {
        .object(of: [
            ("id", id.json), ("name", .string(name)),
            ("scopes", .array(Scope.allCases.filter(scopes.contains).map { .string($0.rawValue) })),
            ("created_at", createdAt.json), ("expires_at", expiresAt?.json),
            ("revoked_at", revokedAt?.json),
        ])
    }
}
