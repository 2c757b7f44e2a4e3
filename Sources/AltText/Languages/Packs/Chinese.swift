extension LanguagePack {
    static let chinese = LanguagePack(
        tag: "zh",
        answers: .chinese,
        machineTails: [
            "描述已自动生成",
            "ai 生成的内容可能不正确",
        ])
}

extension AnswerWords {
    fileprivate static let chinese = AnswerWords(
        labels: "替代文本 替代文字 图片描述 圖片描述 描述",
        refusalStarts: [
            "抱歉，",
            "很抱歉",
            "对不起，",
            "對不起，",
            "我无法",
            "我無法",
        ],
        gluedOptionNames: "选项 方案 案",
        otherHeadings: [
            "注意|备注|说明|解释 :|："
        ])
}
