/// The box in which a text is written, with its length and what checks have to say.
enum TextEditor {
    static func html(_ words: String, label: HTML = "Alt text") -> HTML {
        """
        <label for="text">\(label)</label>
        <textarea id="text" name="text" rows="4" dir="auto" maxlength="\(SentText.longestAlt)"
         aria-describedby="text-facts" data-editor>
        \(words)</textarea>
        <div id="text-facts"><p class="hint" data-length>\(words.count) characters</p></div>
        <ul class="findings" data-findings aria-live="polite"></ul>
        """
    }
}
