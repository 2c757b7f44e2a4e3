# /// script
# requires-python = ">=3.11"
# dependencies = ["torch>=2.6", "transformers>=5.0", "pillow>=11", "numpy"]
# ///
"""Runs one Hugging Face model for AltText: loads it once and answers over HTTP, as llama-server does.

    transformers_engine.py --model NAME_OR_FOLDER --host 127.0.0.1 --port 1234

GET /health says whether it is ready, GET /props what it can do, POST /v1/chat/completions describes a picture. Whoever asks
has to have the key in ALTTEXT_ENGINE_KEY. How a caption is made is under "generation" in the request, by transformers'
own names. Nothing is fetched from the network where HF_HUB_OFFLINE is set.
"""

import argparse
import base64
import http.server
import io
import json
import math
import os
import sys
import threading


class Captioner:
    """A model of any of the families there are: the first captioners, and all that take part in a chat."""

    def __init__(self, name):
        import torch
        import transformers

        self.torch = torch
        self.device = "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"
        self.dtype = torch.float32 if self.device == "cpu" else torch.float16
        config = transformers.AutoConfig.from_pretrained(name)
        self.family = config.model_type
        if self.family == "vision-encoder-decoder":
            # This family has no processor of its own: one for pictures, one for words.
            self.pictures = transformers.AutoImageProcessor.from_pretrained(name)
            self.words = transformers.AutoTokenizer.from_pretrained(name)
            kind = transformers.VisionEncoderDecoderModel
        else:
            self.pictures = transformers.AutoProcessor.from_pretrained(name)
            self.words = self.pictures.tokenizer
            kind = transformers.AutoModelForCausalLM if self.family == "git" else \
                transformers.AutoModelForImageTextToText
        self.model = kind.from_pretrained(name, dtype=self.dtype).to(self.device).eval()
        # The first captioners are asked nothing: a prompt would be the beginning of what they say.
        self.takes_prompt = getattr(self.pictures, "chat_template", None) is not None

    def inputs(self, picture, prompt):
        if self.takes_prompt:
            content = [{"type": "image", "image": picture}, {"type": "text", "text": prompt}]
            inputs = self.pictures.apply_chat_template(
                [{"role": "user", "content": content}], add_generation_prompt=True, tokenize=True, return_dict=True,
                return_tensors="pt")
        else:
            inputs = self.pictures(images=picture, return_tensors="pt")
            if self.family == "vision-encoder-decoder" or self.family == "git":
                inputs = {"pixel_values": inputs["pixel_values"]}
        floats = self.torch.is_floating_point
        return {name: value.to(self.device, self.dtype if floats(value) else None) for name, value in inputs.items()}

    def caption(self, picture, prompt, generation, seed=None):
        """The text, the ids of its tokens, how probable they are in the mean, and whether it was cut off."""
        if seed is not None:
            self.torch.manual_seed(seed)
        inputs = self.inputs(picture, prompt)
        with self.torch.inference_mode():
            output = self.model.generate(
                **inputs, **generation, return_dict_in_generate=True, output_scores=True)
        ids = output.sequences[0].tolist()
        prompt_count = len(inputs["input_ids"][0]) if "input_ids" in inputs else 0
        answer = ids[prompt_count:] if prompt_count and ids[:prompt_count] == inputs["input_ids"][0].tolist() else ids
        text = self.words.decode(answer, skip_special_tokens=True).strip()
        limit = generation.get("max_new_tokens") or math.inf
        is_cut = len(output.scores) >= limit and answer[-1] not in self.ends()
        # The first captioners are not asked with words: a count would say that the prompt was not read.
        return text, answer, self.probability(output), prompt_count if self.takes_prompt else 0, is_cut

    def ends(self):
        """The ids with which an answer ends by itself."""
        ends = self.model.generation_config.eos_token_id
        words = self.words
        return {words.eos_token_id, words.sep_token_id, words.pad_token_id} | set(
            ends if isinstance(ends, list) else [ends])

    def probability(self, output):
        """The mean log probability of the tokens; None where the family does not tell."""
        try:
            inner = getattr(self.model, "text_decoder", self.model)
            scores = inner.compute_transition_scores(
                output.sequences, output.scores, getattr(output, "beam_indices", None), normalize_logits=True)[0]
            finite = [score for score in scores.tolist() if math.isfinite(score)]
            return sum(finite) / len(finite) if finite else None
        except (AttributeError, IndexError, RuntimeError, TypeError, ValueError):
            return None


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    captioner = None
    lock = threading.Lock()
    key = os.environ.get("ALTTEXT_ENGINE_KEY", "")

    def log_message(self, *_):
        pass

    def reply(self, status, value):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def refuse(self, status, message):
        self.reply(status, {"error": {"code": status, "message": message}})

    def is_refused(self):
        if self.path != "/health" and self.headers.get("authorization") != f"Bearer {self.key}":
            self.refuse(401, "Invalid API Key")
            return True
        if Handler.captioner is None:
            self.refuse(503, "Loading model")
            return True
        return False

    def do_GET(self):
        if self.is_refused():
            return
        if self.path == "/props":
            self.reply(200, {"modalities": {"vision": True}, "total_slots": 1})
        elif self.path == "/health":
            self.reply(200, {"status": "ok"})
        else:
            self.refuse(404, "not found")

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        if self.is_refused():
            return
        try:
            picture, prompt, request = read(body)
        except Exception as error:
            self.refuse(400, f"Failed to load image or audio file: {error}")
            return
        try:
            # One at a time: a model's own threads have the processors already.
            with Handler.lock:
                text, ids, probability, prompt_count, is_cut = Handler.captioner.caption(
                    picture, prompt, request.get("generation", {}), request.get("seed"))
        except Exception as error:
            print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)
            self.refuse(500, f"{type(error).__name__}: {error}")
            return
        choice = {"message": {"role": "assistant", "content": text}, "finish_reason": "length" if is_cut else "stop"}
        if probability is not None:
            # A mean has no tokens of its own: it stands for each of them.
            choice["logprobs"] = {"content": [{"token": text or "-", "logprob": probability}]}
        self.reply(200, {
            "choices": [choice], "token_ids": ids,
            "usage": {"completion_tokens": len(ids)} | ({"prompt_tokens": prompt_count} if prompt_count else {}),
        })


def read(body):
    """The picture, the words and all of a request."""
    from PIL import Image

    request = json.loads(body)
    picture, words = None, []
    for message in request["messages"]:
        content = message["content"]
        for part in [{"type": "text", "text": content}] if isinstance(content, str) else content:
            if part["type"] == "text":
                words.append(part["text"])
            elif part["type"] == "image_url":
                data = part["image_url"]["url"].split(",", 1)[1]
                picture = Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB")
    if picture is None:
        raise ValueError("there is no picture")
    return picture, "\n".join(words), request


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", required=True)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True)
    options = parser.parse_args()
    server = http.server.ThreadingHTTPServer((options.host, options.port), Handler)
    server.daemon_threads = True
    # It listens while it loads, and says so.
    threading.Thread(target=server.serve_forever, daemon=True).start()
    Handler.captioner = Captioner(options.model)
    threading.Event().wait()


main()
