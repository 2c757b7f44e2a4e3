extension LanguagePack {
    static let japanese = LanguagePack(
        tag: "ja",
        answers: .japanese,
        machineTails: [
            "自動的に生成された説明",
            "ai が生成したコンテンツは間違っている可能性があります",
        ])
}

extension AnswerWords {
    fileprivate static let japanese = AnswerWords(
        labels: "代替テキスト 説明 画像の説明",
        refusalStarts: [
            "申し訳ありません",
            "申し訳ございません",
        ],
        gluedOptionNames: "オプション 選択肢",
        otherHeadings: [
            "説明文|補足|注 :|："
        ])
}
