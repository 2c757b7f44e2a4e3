extension LanguagePack {
    static let korean = LanguagePack(
        tag: "ko",
        machineTails: [
            "자동 생성된 설명"
        ])
}
