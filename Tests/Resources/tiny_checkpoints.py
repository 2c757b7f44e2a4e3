"""Makes a tiny checkpoint with random weights of each of the first captioners' families, and has transformers describe a
picture with it: tiny_checkpoints.py FOLDER PICTURE SETTINGS. Prints what each says, as JSON."""

import json
import sys

import torch
import transformers as t
from PIL import Image
from tokenizers import Tokenizer, models, pre_tokenizers

folder, picture, settings = sys.argv[1], Image.open(sys.argv[2]).convert("RGB"), json.loads(sys.argv[3])
torch.manual_seed(7)

WORDS = ["<pad>", "<s>", "</s>", "<unk>", "[CLS]", "[SEP]", "<image>"] + [f"w{number}" for number in range(120)]
plain = Tokenizer(models.WordLevel({word: number for number, word in enumerate(WORDS)}, unk_token="<unk>"))
plain.pre_tokenizer = pre_tokenizers.Whitespace()
words = t.PreTrainedTokenizerFast(
    tokenizer_object=plain, pad_token="<pad>", bos_token="<s>", eos_token="</s>", unk_token="<unk>", cls_token="[CLS]",
    sep_token="[SEP]")

SIZE = {"height": 32, "width": 32}
EYES = dict(
    hidden_size=32, num_hidden_layers=2, num_attention_heads=2, intermediate_size=64, image_size=32, patch_size=8)
TEXT = dict(
    vocab_size=len(words), hidden_size=32, num_hidden_layers=2, num_attention_heads=2, intermediate_size=64,
    max_position_embeddings=64, pad_token_id=0)


def vit_gpt2():
    decoder = t.GPT2Config(
        vocab_size=len(words), n_embd=32, n_layer=2, n_head=2, n_positions=64, bos_token_id=1, eos_token_id=2,
        add_cross_attention=True, is_decoder=True)
    model = t.VisionEncoderDecoderModel(
        t.VisionEncoderDecoderConfig.from_encoder_decoder_configs(t.ViTConfig(**EYES), decoder))
    for config in (model.config, model.generation_config):
        config.decoder_start_token_id, config.pad_token_id, config.eos_token_id = 1, 0, 2
    return model, [t.ViTImageProcessor(size=SIZE), words]


def git():
    config = t.GitConfig(vision_config=EYES, bos_token_id=4, eos_token_id=5, **TEXT)
    eyes = t.CLIPImageProcessor(size={"shortest_edge": 32}, crop_size=SIZE)
    return t.GitForCausalLM(config), [t.GitProcessor(eyes, words)]


def blip():
    text = dict(TEXT, encoder_hidden_size=32, bos_token_id=1, eos_token_id=2, sep_token_id=2, projection_dim=32)
    config = t.BlipConfig(vision_config=EYES, text_config=text, projection_dim=32)
    return t.BlipForConditionalGeneration(config), [t.BlipProcessor(t.BlipImageProcessor(size=SIZE), words)]


def blip2(text):
    config = t.Blip2Config(
        vision_config=EYES, qformer_config=dict(TEXT, encoder_hidden_size=32), text_config=text.to_dict(),
        num_query_tokens=4, image_token_index=6)
    return t.Blip2ForConditionalGeneration(config), [
        t.Blip2Processor(t.BlipImageProcessor(size=SIZE), words, num_query_tokens=4)]


FAMILIES = {
    "vit-gpt2": vit_gpt2(), "git": git(), "blip": blip(),
    "blip2-opt": blip2(t.OPTConfig(
        vocab_size=len(words), hidden_size=32, num_hidden_layers=2, num_attention_heads=2, ffn_dim=64,
        max_position_embeddings=128, word_embed_proj_dim=32, bos_token_id=1, eos_token_id=2, pad_token_id=0)),
    "blip2-flan": blip2(t.T5Config(
        vocab_size=len(words), d_model=32, d_kv=16, d_ff=64, num_layers=2, num_heads=2, decoder_start_token_id=0,
        bos_token_id=1, eos_token_id=2, pad_token_id=0)),
}

said = {}
for name, (model, processors) in FAMILIES.items():
    for part in (model, *processors):
        part.save_pretrained(f"{folder}/{name}")
    inputs = processors[0](images=picture, return_tensors="pt")
    if name in ("vit-gpt2", "git"):
        inputs = {"pixel_values": inputs["pixel_values"]}
    with torch.inference_mode():
        ids = model.eval().generate(**inputs, **settings)[0]
    said[name] = words.decode(ids, skip_special_tokens=True).strip()
print(json.dumps(said))
