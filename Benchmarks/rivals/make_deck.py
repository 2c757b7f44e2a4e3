"""Makes a deck of PowerPoint's kind.

usage: make_deck.py DECK SLIDES MEDIA_BYTES

Every slide has a title, a list, notes of 120 words and, where MEDIA_BYTES is not 0, a picture of its own that does not
compress. The same arguments give the same file.
"""

import random
import sys
import zipfile

KIND = "application/vnd.openxmlformats-officedocument.presentationml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    f'xmlns:r="{OFFICE}"')
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
WORDS = "the speaker says what the slide does not and leaves a pause where people want to think about it".split()


def relationships(*entries):
    inside = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>' for name, kind, target in entries)
    return (
        HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + inside
        + "</Relationships>")


def shape(number, name, placeholder, paragraphs):
    inside = "".join(
        f'<a:p><a:pPr lvl="0"/><a:r><a:rPr lang="en-GB" sz="2000" dirty="0"/><a:t>{text}</a:t></a:r></a:p>'
        for text in paragraphs)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{placeholder}" idx="{number}"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" '
        f'y="2130425"/><a:ext cx="7772400" cy="1470025"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>{inside}'
        "</p:txBody></p:sp>")


def picture(number):
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="9" name="Picture {number}" descr="A picture"/><p:cNvPicPr/><p:nvPr/>'
        '</p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/></p:blipFill><p:spPr/></p:pic>')


def words(source, count):
    return " ".join(source.choice(WORDS) for _ in range(count))


def main():
    path, slides, media = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    source = random.Random(4)
    numbers = range(1, slides + 1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as deck:
        overrides = "".join(
            f'<Override PartName="/ppt/slides/slide{n}.xml" ContentType="{KIND}.slide+xml"/>'
            f'<Override PartName="/ppt/notesSlides/notesSlide{n}.xml" ContentType="{KIND}.notesSlide+xml"/>'
            for n in numbers)
        deck.writestr(
            "[Content_Types].xml",
            HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/>'
            f'<Override PartName="/ppt/presentation.xml" ContentType="{KIND}.presentation.main+xml"/>{overrides}</Types>')
        deck.writestr("_rels/.rels", relationships(("rId1", "officeDocument", "ppt/presentation.xml")))
        deck.writestr(
            "ppt/_rels/presentation.xml.rels",
            relationships(*((f"rId{n}", "slide", f"slides/slide{n}.xml") for n in numbers)))
        listed = "".join(f'<p:sldId id="{255 + n}" r:id="rId{n}"/>' for n in numbers)
        deck.writestr(
            "ppt/presentation.xml", f"{HEAD}<p:presentation {NAMES}><p:sldIdLst>{listed}</p:sldIdLst></p:presentation>")
        for n in numbers:
            body = shape(2, "Title", "title", [f"Slide {n}"]) + shape(
                3, "Content", "body", [words(source, 8) for _ in range(5)])
            entries = [("rId1", "notesSlide", f"../notesSlides/notesSlide{n}.xml")]
            if media:
                body += picture(n)
                entries.append(("rId2", "image", f"../media/image{n}.jpg"))
                deck.writestr(f"ppt/media/image{n}.jpg", source.randbytes(media // slides), zipfile.ZIP_STORED)
            deck.writestr(
                f"ppt/slides/slide{n}.xml",
                f"{HEAD}<p:sld {NAMES}><p:cSld><p:spTree>{TREE}{body}</p:spTree></p:cSld></p:sld>")
            deck.writestr(f"ppt/slides/_rels/slide{n}.xml.rels", relationships(*entries))
            notes = shape(2, "Slide Image", "sldImg", []) + shape(
                3, "Notes", "body", [words(source, 40) for _ in range(3)])
            deck.writestr(
                f"ppt/notesSlides/notesSlide{n}.xml",
                f"{HEAD}<p:notes {NAMES}><p:cSld><p:spTree>{TREE}{notes}</p:spTree></p:cSld></p:notes>")
            deck.writestr(
                f"ppt/notesSlides/_rels/notesSlide{n}.xml.rels", relationships(("rId1", "slide", f"../slides/slide{n}.xml")))


main()
