import AltText
import Testing

/// Answers that hold no alt text.
struct AnswerErrorTests {
    private func failure(_ raw: String, _ finish: Finish = .complete) -> AnswerError? {
        do throws(AnswerError) {
            _ = try AnswerCleaner.clean(raw, finish: finish)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        arguments: [
            "", " \n", ".", "\"\"", "...", "**", "😀", "<think>Hm.</think>", "<think>Hm", "This is an image of.",
            "Alt text:", "{\"alt\":\"\"}", "```\n```", "\u{0}", "\u{200F}", "“.”", "—", "[]()",
        ])
    func `Nothing is an empty answer, never a full stop`(raw: String) {
        #expect(failure(raw) == .empty)
    }

    @Test func `A text that met the limit is cut off`() {
        #expect(failure("A dog on a", .length) == .cutOff)
        #expect(failure("<think>Hm.</think>A dog on a", .length) == .cutOff)
        #expect(failure("A dog.", .unknown) == nil)
    }

    @Test(arguments: ["", " \n", "<think>A dog, I think", "<think>Hm.</think>", "<think>Hm.</think>\n\n"])
    func `No text at the limit means that reasoning took it all`(raw: String) {
        #expect(failure(raw, .length) == .budgetSpent)
    }

    @Test(
        arguments: [
            "I'm sorry, but I can't help with identifying people in images.", "I’m sorry, I can’t assist with that.",
            "I cannot assist with this request.", "I can't help with that.", "I am unable to view images.",
            "As an AI language model, I am unable to see images.", "I don't see any image attached.",
            "I do not see an image in your message.", "Sorry, but no image was provided.", "No image was provided.",
            "Unfortunately, I cannot identify the people in this photo.", "Alt text: I'm sorry, I cannot help.",
            "It looks like you didn't attach an image.", "Please upload the image you want described.",
            "I apologize, but I'm not able to describe this.", "\"I'm sorry, but I can't help with that.\"",
            "I'm an AI and cannot view images.", "Het spijt me, maar ik kan deze persoon niet identificeren.",
            "Sorry, ik kan hier niet bij helpen.",
            "Ik kan geen afbeelding zien.", "Ik zie geen afbeelding.", "Helaas kan ik dit niet beschrijven.",
            "Je suis désolé, mais je ne peux pas identifier cette personne.", "Je ne vois aucune image.",
            "Désolée, je ne peux pas vous aider.", "En tant qu'IA, je ne peux pas voir d'images.",
            "Es tut mir leid, aber ich kann dabei nicht helfen.", "Ich kann keine Personen identifizieren.",
            "Ich sehe kein Bild.", "Als KI kann ich keine Bilder sehen.", "Leider kann ich das nicht.",
            "Lo siento, no puedo ayudar con eso.", "No puedo identificar a la persona.", "No veo ninguna imagen.",
            "申し訳ありませんが、画像を説明できません。",
        ])
    func `A refusal is refused with its words`(raw: String) {
        #expect(failure(raw)?.kind == "refused")
        #expect(failure(raw)?.text?.isEmpty == false)
    }

    @Test(
        arguments: [
            "A sign that says \"I'm sorry, I can't help you\".", "\"I'm sorry\" written on a wall.",
            "A card with the words I'm sorry, but I cannot come.", "\"I can't\" in neon letters.",
            "Sorry, we are closed: a sign on a shop's door.", "Unfortunately, a duck: a meme.",
            "I can't even, printed on a mug.", "As an AI-generated portrait of a king.", "No entry sign.",
            "Een kaart met Het spijt me.", "No puede: un cartel.",
        ])
    func `A description of such words is no refusal`(raw: String) {
        #expect(failure(raw) == nil)
    }

    @Test(
        arguments: [
            (AnswerError.empty, "empty_answer"), (.cutOff, "cut_off"), (.budgetSpent, "budget_spent"),
            (.refused("No."), "refused"),
        ])
    func `Each failure has a name and words`(error: AnswerError, kind: String) {
        #expect(error.kind == kind)
        #expect(!error.shortDescription.isEmpty)
        #expect(error.description.count > error.shortDescription.count)
    }

    @Test func `The short words of a refusal do not change with what was said`() {
        #expect(AnswerError.refused("a").shortDescription == AnswerError.refused("b").shortDescription)
        #expect(AnswerError.refused("a") != AnswerError.refused("b"))
    }
}
