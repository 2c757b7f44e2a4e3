"""A model for llm that takes a picture and answers at once, without asking anything anywhere."""

import llm


@llm.hookimpl
def register_models(register):
    register(FakeModel())


class FakeModel(llm.Model):
    model_id = "fake"
    can_stream = False
    attachment_types = {"image/jpeg", "image/png"}

    def execute(self, prompt, stream, response, conversation):
        yield "A grey heron stands in shallow water beside tall reeds."
