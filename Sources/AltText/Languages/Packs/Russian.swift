extension LanguagePack {
    static let russian = LanguagePack(
        tag: "ru",
        machineTails: [
            "автоматически созданное описание",
            "содержимое, созданное искусственным интеллектом, может быть неверным",
        ])
}
