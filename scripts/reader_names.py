"""Write the table of state and city names in the reader's other languages.

State names come from CLDR by way of Babel; the inflected forms of Slavic names are made by rule;
cities are those of `cities_foreign.csv`, which is written by hand.
"""

from __future__ import annotations

import csv
from pathlib import Path

from babel import Locale

from dedere.record import load_record

DATA = Path(__file__).parents[1] / "src" / "dedere" / "reader" / "data"
LANGUAGES = ("fr", "es", "de", "it", "pt", "pl", "tr", "ru", "uk", "ar", "zh")
# What speakers write besides the name that CLDR prefers.
ALSO = {
    "fr": {
        "USA": "États-Unis|Etats-Unis",
        "GBR": "Grande-Bretagne|Angleterre",
        "CZE": "République tchèque",
        "ARE": "Émirats|Emirats arabes unis",
        "PSE": "Palestine",
        "COD": "RDC",
        "PRK": "Corée du Nord",
        "MMR": "Birmanie",
        "BLR": "Biélorussie|Bélarus",
    },
    "es": {
        "USA": "EE.UU.|EE. UU.|EEUU|Estados Unidos",
        "GBR": "Gran Bretaña|Inglaterra",
        "PSE": "Palestina",
        "SAU": "Arabia Saudita|Arabia Saudí",
        "BLR": "Bielorrusia",
        "QAT": "Catar|Qatar",
        "KEN": "Kenia|Kenya",
        "ARE": "Emiratos",
    },
    "de": {
        "USA": "USA|US|Vereinigten Staaten|Vereinigte Staaten",
        "GBR": "Großbritannien|England",
        "PSE": "Palästina",
        "BLR": "Weißrussland|Belarus",
        "NLD": "Niederlanden|Niederlande",
        "ARE": "Emirate|Emiraten|Vereinigten Arabischen Emiraten",
        "PHL": "Philippinen",
        "SDN": "Sudan",
        "TCD": "Tschad",
        "CZE": "Tschechien",
    },
    "it": {
        "USA": "Usa|Stati Uniti|USA",
        "GBR": "Gran Bretagna|Inghilterra",
        "PSE": "Palestina",
        "BLR": "Bielorussia",
        "ARE": "Emirati|Emirati Arabi",
        "PRK": "Corea del Nord",
    },
    "pt": {
        "USA": "EUA|Estados Unidos",
        "GBR": "Grã-Bretanha|Inglaterra",
        "PSE": "Palestina",
        "BLR": "Belarus|Bielorrússia",
        "IRN": "Irã|Irão",
        "VNM": "Vietnã|Vietname",
        "POL": "Polônia|Polónia",
        "KEN": "Quênia|Quénia",
        "ARE": "Emirados",
        "ROU": "Romênia|Roménia",
        "ARM": "Armênia|Arménia",
        "EST": "Estônia|Estónia",
        "SVN": "Eslovênia|Eslovénia",
    },
    "pl": {
        "USA": "USA|Stanach Zjednoczonych|Stanów Zjednoczonych|Stany Zjednoczone",
        "GBR": "Wielka Brytania|Wielkiej Brytanii|Wielką Brytanię",
        "ZAF": "RPA|Republika Południowej Afryki|Republice Południowej Afryki|Republiki Południowej Afryki|Południowej Afryce",
        "ARE": "Emiraty|Emiratach|ZEA",
        "CHN": "Chiny|Chin|Chinach",
        "DEU": "Niemcy|Niemiec|Niemczech",
        "ITA": "Włochy|Włoch|Włoszech",
        "HUN": "Węgry|Węgier|Węgrzech",
        "NLD": "Holandia|Holandii|Holandię",
        "SAU": "Arabia Saudyjska|Arabii Saudyjskiej|Arabię Saudyjską",
        "PRK": "Korea Północna|Korei Północnej|Koreę Północną",
        "SSD": "Sudan Południowy|Sudanie Południowym|Sudanu Południowego",
        "CZE": "Czechy|Czech|Czechach",
    },
    "tr": {
        "USA": "ABD|Amerika",
        "GBR": "İngiltere|Birleşik Krallık",
        "PSE": "Filistin",
        "ARE": "BAE",
        "ZAF": "Güney Afrika",
        "BLR": "Belarus|Beyaz Rusya",
    },
    "ru": {
        "USA": "США|Соединенные Штаты|Соединённые Штаты|Соединенных Штатах",
        "GBR": "Великобритания|Великобритании|Великобританию|Британия|Британии",
        "ZAF": "ЮАР|Южная Африка|Южной Африке|Южную Африку|Южной Африки",
        "ARE": "ОАЭ|Эмираты|Эмиратах",
        "PRK": "КНДР|Северная Корея|Северной Корее|Северную Корею|Северной Кореи",
        "KOR": "Южная Корея|Южной Корее|Южную Корею",
        "CHN": "КНР",
        "MDA": "Молдавия|Молдавии|Молдавию|Молдова|Молдове|Молдову",
        "KGZ": "Киргизия|Киргизии|Киргизию|Киргизией|Кыргызстан",
        "BLR": "Белоруссия|Белоруссии|Белоруссию",
        "TKM": "Туркмения|Туркмении|Туркменистан",
        "SAU": "Саудовская Аравия|Саудовской Аравии|Саудовскую Аравию",
        "PSE": "Палестина|Палестине|Палестину",
        "RUS": "РФ",
        "SSD": "Южный Судан|Южном Судане",
        "COD": "ДР Конго|ДРК",
    },
    "uk": {
        "USA": "США|Сполучені Штати|Сполучених Штатах|Сполучених Штатів",
        "GBR": "Велика Британія|Великої Британії|Велику Британію|Великій Британії",
        "ZAF": "ПАР|Південна Африка|Південній Африці|Південну Африку|Південної Африки|Південно-Африканська Республіка",
        "ARE": "ОАЕ|Емірати|Еміратах",
        "PRK": "КНДР|Північна Корея|Північній Кореї|Північну Корею|Північної Кореї",
        "CHN": "КНР",
        "BLR": "Білорусь|Білорусі",
        "SAU": "Саудівська Аравія|Саудівській Аравії|Саудівську Аравію|Саудівської Аравії",
        "RUS": "РФ",
    },
    "ar": {
        "USA": "الولايات المتحدة|أميركا|أمريكا",
        "GBR": "بريطانيا|المملكة المتحدة",
        "ARE": "الإمارات",
        "ZAF": "جنوب أفريقيا|جنوب إفريقيا",
        "PRK": "كوريا الشمالية",
        "BLR": "بيلاروسيا|روسيا البيضاء",
        "MNG": "منغوليا",
        "TCD": "تشاد",
        "SAU": "السعودية",
        "PSE": "فلسطين",
        "CHN": "الصين",
        "IND": "الهند",
        "AZE": "أذربيجان",
        "HUN": "المجر|هنغاريا",
        "KGZ": "قيرغيزستان|قرغيزستان",
        "TUR": "تركيا",
        "SSD": "جنوب السودان",
        "VAT": "الفاتيكان",
        "BRA": "البرازيل",
    },
    "zh": {
        "USA": "美国|美",
        "GBR": "英国",
        "ARE": "阿联酋",
        "PRK": "朝鲜|北韩",
        "KOR": "韩国|南韩",
        "ZAF": "南非",
        "MNG": "蒙古国|蒙古",
        "VAT": "梵蒂冈",
        "PSE": "巴勒斯坦",
        "COD": "刚果（金）|刚果金",
        "SSD": "南苏丹",
    },
}
# Adjectives of the nations of persons of the record and of frequent hosts.
ADJECTIVES = {
    "fr": {"RUS": "russe|russes", "ISR": "israélien|israélienne|israéliens", "SDN": "soudanais|soudanaise", "PHL": "philippin|philippine", "KEN": "kényan|kényane", "LBY": "libyen|libyenne", "AFG": "afghan|afghane", "TUR": "turc|turque", "HUN": "hongrois|hongroise", "USA": "américain|américaine", "CHN": "chinois|chinoise", "MNG": "mongol|mongole", "ZAF": "sud-africain|sud-africaine"},
    "es": {"RUS": "ruso|rusa|rusos", "ISR": "israelí|israelíes", "SDN": "sudanés|sudanesa", "PHL": "filipino|filipina", "KEN": "keniano|keniana|keniata", "LBY": "libio|libia", "AFG": "afgano|afgana", "TUR": "turco|turca", "HUN": "húngaro|húngara", "USA": "estadounidense", "CHN": "chino|china", "ZAF": "sudafricano|sudafricana", "ARG": "argentino|argentina"},
    "de": {"RUS": "russische|russischer|russischen|russischem|Russlands", "ISR": "israelische|israelischer|israelischen|Israels", "SDN": "sudanesische|sudanesischer|sudanesischen|Sudans", "PHL": "philippinische|philippinischer|philippinischen", "KEN": "kenianische|kenianischer|kenianischen|Kenias", "LBY": "libysche|libyscher|libyschen", "AFG": "afghanische|afghanischen", "TUR": "türkische|türkischer|türkischen", "HUN": "ungarische|ungarischer|ungarischen|Ungarns", "USA": "amerikanische|amerikanischer", "CHN": "chinesische|chinesischer|Chinas"},
    "it": {"RUS": "russo|russa|russi", "ISR": "israeliano|israeliana|israeliani", "SDN": "sudanese", "PHL": "filippino|filippina", "KEN": "keniano|keniana|keniota", "LBY": "libico|libica", "AFG": "afgano|afghano", "TUR": "turco|turca", "HUN": "ungherese", "USA": "americano|americana|statunitense", "CHN": "cinese", "UGA": "ugandese"},
    "pt": {"RUS": "russo|russa", "ISR": "israelense|israelita", "SDN": "sudanês|sudanesa", "PHL": "filipino|filipina", "KEN": "queniano|queniana", "LBY": "líbio|líbia", "AFG": "afegão|afegã", "TUR": "turco|turca", "HUN": "húngaro|húngara", "USA": "americano|americana|norte-americano", "CHN": "chinês|chinesa"},
    "pl": {"RUS": "rosyjski|rosyjskiego|rosyjskiemu|rosyjskim|rosyjska", "ISR": "izraelski|izraelskiego|izraelskim|izraelska", "SDN": "sudański|sudańskiego|sudańskim", "PHL": "filipiński|filipińskiego", "KEN": "kenijski|kenijskiego", "LBY": "libijski|libijskiego", "TUR": "turecki|turecka|tureccy", "HUN": "węgierski|węgierskiego", "USA": "amerykański|amerykańskiego"},
    "tr": {"RUS": "Rus", "ISR": "İsrailli", "SDN": "Sudanlı"},
    "ru": {"RUS": "российский|российского|российскому|российским|российском|русский", "ISR": "израильский|израильского|израильскому|израильским", "SDN": "суданский|суданского|суданскому|суданским", "PHL": "филиппинский|филиппинского", "KEN": "кенийский|кенийского", "LBY": "ливийский|ливийского", "TUR": "турецкий|турецкие|турецкого", "HUN": "венгерский|венгерского", "USA": "американский|американского"},
    "uk": {"RUS": "російський|російського|російському|російським", "ISR": "ізраїльський|ізраїльського|ізраїльському", "SDN": "суданський|суданського", "PHL": "філіппінський", "TUR": "турецький|турецькі|турецького", "HUN": "угорський|угорського", "USA": "американський|американського"},
    "ar": {"RUS": "الروسي|الروسية", "ISR": "الإسرائيلي|الإسرائيلية", "SDN": "السوداني|السودانية", "PHL": "الفلبيني", "KEN": "الكيني", "LBY": "الليبي", "AFG": "الأفغاني", "TUR": "التركي|التركية", "HUN": "المجري", "USA": "الأميركي|الأمريكي", "CHN": "الصيني"},
    "zh": {},
}  # fmt: skip
_VOWELS = "аеёиоуыэюяіїєАЕИОУЫЭЮЯ"


def russian(name: str) -> list[str]:
    """The case forms of a one-word Russian name."""
    if " " in name or ("-" in name and name[-1] in "оие"):
        return [name]
    if name.endswith("ия"):
        stem = name[:-1]
        return [name, stem + "и", stem + "ю", stem + "ей"]
    if name.endswith("а"):
        stem = name[:-1]
        return [name, stem + "ы", stem + "и", stem + "е", stem + "у", stem + "ой"]
    if name.endswith("я"):
        stem = name[:-1]
        return [name, stem + "и", stem + "е", stem + "ю", stem + "ей"]
    if name.endswith("ь"):
        stem = name[:-1]
        return [name, stem + "я", stem + "и", stem + "ю", stem + "е", stem + "ем", stem + "ью"]
    if name.endswith("й"):
        stem = name[:-1]
        return [name, stem + "я", stem + "ю", stem + "е", stem + "ем"]
    if name[-1] in _VOWELS:
        return [name]
    return [name, name + "а", name + "у", name + "ом", name + "е"]


def ukrainian(name: str) -> list[str]:
    """The case forms of a one-word Ukrainian name."""
    if " " in name:
        return [name]
    if name.endswith("ія"):
        stem = name[:-1]
        return [name, stem + "ї", stem + "ю", stem + "єю"]
    if name.endswith("а"):
        stem = name[:-1]
        return [name, stem + "и", stem + "і", stem + "у", stem + "ою"]
    if name.endswith("ь"):
        stem = name[:-1]
        return [name, stem + "я", stem + "і", stem + "ю", stem + "ем"]
    if name[-1] in _VOWELS:
        return [name]
    return [name, name + "а", name + "у", name + "ом", name + "і"]


def polish(name: str) -> list[str]:
    """The case forms of a one-word Polish name."""
    if " " in name:
        return [name]
    if name.endswith("ia"):
        stem = name[:-1]
        return [
            name,
            stem + "i" if not stem.endswith("i") else stem,
            stem + "i",
            stem + "ę",
            stem + "ą",
        ]
    if name.endswith("ja"):
        stem = name[:-1]
        return [name, stem + "i", stem + "ę", stem + "ą"]
    if name.endswith("a"):
        stem = name[:-1]
        return [name, stem + "y", stem + "i", stem + "ę", stem + "ie", stem + "ą"]
    if name.endswith(("y", "e", "i", "o", "u", "é")):
        return [name]
    return [
        name,
        name + "u",
        name + "ie",
        name + "a",
        name + "em",
        name + "cie" if name.endswith("t") else name + "owi",
    ]


FORMS = {"ru": russian, "uk": ukrainian, "pl": polish}


def forms(lang: str, name: str) -> list[str]:
    """The name with its inflected forms in languages that inflect names."""
    if lang == "pl" and name.endswith("an"):
        return [name, name + "u", name + "ie", name + "em"]
    if lang == "pl" and name.endswith("szt"):
        return [name, name + "u", name[:-1] + "cie", name + "em"]
    made = FORMS[lang](name) if lang in FORMS else [name]
    if lang == "de" and name[-1] not in "sxzß" and " " not in name:
        made = [name, name + "s"]
    return made


def main() -> None:
    """Write `names.csv`."""
    record = load_record()
    out: list[list[str]] = []
    for lang in LANGUAGES:
        territories = Locale.parse(lang).territories
        for state in record.states:
            names: list[str] = []
            base = territories.get(state.iso2)
            if base:
                base = base.split(" (")[0]
                names += forms(lang, base)
                if lang == "ar":
                    base = base.removeprefix("جمهورية ")
                    names.append(base)
            for other in filter(None, ALSO[lang].get(state.iso3, "").split("|")):
                names.append(other)
            out.append([lang, "state", state.iso3, "", "", "|".join(dict.fromkeys(names))])
        for iso3, words in ADJECTIVES[lang].items():
            out.append([lang, "adj", iso3, "", "", words])
    with (DATA / "cities_foreign.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            for lang in LANGUAGES:
                names = []
                cell = row[lang] or (row["place"] if lang in {"pl", "de"} else "")
                for name in filter(None, cell.split("|")):
                    names += forms(lang, name) if "|" not in cell else [name]
                if names:
                    out.append(
                        [
                            lang,
                            "place",
                            row["iso3"],
                            row["kind"],
                            row["place"],
                            "|".join(dict.fromkeys(names)),
                        ]
                    )
    with (DATA / "names.csv").open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(["lang", "class", "iso3", "kind", "place", "names"])
        writer.writerows(out)


if __name__ == "__main__":
    main()
