internal import AltText

extension LedgerConnection {
    func recipe(_ id: Recipe.ID) throws(LedgerError) -> Recipe? {
        try row(
            "SELECT model, backend, backend_model, settings, system_prompt, prompt FROM recipes WHERE id = ?", [.id(id)]
        ) { row in
            Recipe(
                model: row.text(), backend: row.text(), backendModel: row.text(),
                settings: JSON(parsing: row.text()) ?? .null, systemPrompt: row.optionalText(), prompt: row.text())
        }
    }
}
