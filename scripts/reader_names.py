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
LATIN = frozenset({"fr", "es", "de", "it", "pt", "pl", "tr"})
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
        "ARE": "Emirati|Emirati Arabi|Emirati Arabi Uniti",
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
        "USA": "美国",
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
# A second list of what speakers write, mostly forms that no rule below makes.
FURTHER = {
    "fr": {"KGZ": "Kirghizistan|Kirghizie", "MDA": "Moldova", "VNM": "Vietnam|Viet Nam", "KAZ": "Kazakstan", "NLD": "Hollande", "CHN": "République populaire de Chine"},
    "es": {"KGZ": "Kirguizistán", "KAZ": "Kazajstán", "AZE": "Azerbaiján", "MWI": "Malaui|Malawi", "DJI": "Yibuti", "NLD": "Holanda", "TKM": "Turkmenia", "ZAF": "Suráfrica"},
    "de": {"KGZ": "Kirgistan|Kirgistans|Kirgisien", "MDA": "Moldau|Moldawien|Moldova", "USA": "Amerika|Vereinigter Staaten", "ARE": "Vereinigten Arabischen Emirate|VAE", "CHN": "Volksrepublik China", "KAZ": "Kasachstan", "NLD": "Holland", "GBR": "Vereinigten Königreich|Großbritanniens", "COD": "Demokratische Republik Kongo|Demokratischen Republik Kongo|DR Kongo|Kongo", "CAF": "Zentralafrikanischen Republik", "DOM": "Dominikanischen Republik", "CIV": "Elfenbeinküste", "PRK": "Nord-Korea", "KOR": "Süd-Korea|Republik Korea", "CZE": "Tschechische Republik|Tschechischen Republik", "BIH": "Bosnien", "MMR": "Birma", "BWA": "Botswana", "SAU": "Saudiarabien|Saudi Arabien", "BLR": "Weißrusslands", "TLS": "Osttimor", "BRN": "Brunei", "CPV": "Kap Verde", "ZAF": "Süd-Afrika", "SSD": "Süd-Sudan", "VAT": "Vatikan|Vatikans"},
    "it": {"KGZ": "Kirghizistan", "KAZ": "Kazakhstan", "AZE": "Azerbaijan|Azerbaigian", "NLD": "Olanda", "MDA": "Moldova", "TJK": "Tajikistan"},
    "pt": {"KGZ": "Quirguízia|Quirguizistão", "TJK": "Tadjiquistão", "UZB": "Usbequistão", "AZE": "Azerbaidjão", "NLD": "Holanda", "TKM": "Turquemenistão", "TCD": "Tchade"},
    "pl": {"IND": "Indii|Indiach|Indiami|Indiom", "BLR": "Białorusi|Białorusią", "MEX": "Meksyku|Meksykiem", "KGZ": "Kirgistan|Kirgistanu|Kirgistanie|Kirgizja|Kirgizji|Kirgizję", "TCD": "Czadzie", "QAT": "Katarze", "NLD": "Niderlandach|Niderlandów|Niderlandy", "CAN": "Kanadzie", "UGA": "Ugandzie", "RWA": "Rwandzie", "MAR": "Maroku|Maroka", "PHL": "Filipinach|Filipin", "ARE": "Emiratów|Emiratach|Emiratami|Zjednoczonych Emiratach Arabskich|Zjednoczonych Emiratów Arabskich", "USA": "Stanami Zjednoczonymi", "KHM": "Kambodżę", "GBR": "Wielką Brytanię|Wielką Brytanią", "KOR": "Korei Południowej|Koreę Południową|Koreą Południową", "HUN": "Węgrami", "CHN": "Chinami|ChRL|Chinom", "DEU": "Niemcami", "UKR": "Ukrainie", "POL": "Polsce", "CRI": "Kostaryce", "DMA": "Dominice", "JAM": "Jamajce", "MLT": "Malcie", "MNE": "Czarnogórze|Czarnogóry", "AND": "Andorze", "GRD": "Grenadzie", "IRQ": "Irakiem", "MOZ": "Mozambiku|Mozambikiem", "LUX": "Luksemburgiem", "PRK": "Koreą Północną|KRLD|KRL-D", "SAU": "Arabią Saudyjską", "ZAF": "Republiką Południowej Afryki|Republikę Południowej Afryki|Afryce Południowej|Afryki Południowej", "ITA": "Włochami", "CZE": "Czechami|Republice Czeskiej", "BIH": "Bośni i Hercegowinie|Bośni i Hercegowiny|Bośnię i Hercegowinę|Bośni", "CAF": "Republice Środkowoafrykańskiej|Republiki Środkowoafrykańskiej|Republikę Środkowoafrykańską", "COD": "Demokratycznej Republice Konga|Demokratycznej Republiki Konga|Demokratyczną Republikę Konga|DRK", "COG": "Konga|Kongu|Kongiem", "CIV": "Wybrzeże Kości Słoniowej|Wybrzeża Kości Słoniowej|Wybrzeżu Kości Słoniowej", "MDV": "Malediwach|Malediwów", "COM": "Komorach|Komorów", "SYC": "Seszelach|Seszeli", "BHS": "Bahamach", "XKX": "Kosowie|Kosowa", "MKD": "Macedonii Północnej|Macedonię Północną", "NZL": "Nowej Zelandii|Nową Zelandię", "LKA": "Sri Lance|Sri Lanki|Sri Lankę", "SSD": "Sudanem Południowym", "GNQ": "Gwinei Równikowej|Gwineę Równikową", "TLS": "Timorze Wschodnim|Timoru Wschodniego", "MMR": "Birma|Birmy|Birmie|Birmę|Birmą", "MCO": "Monaku", "CYP": "Cyprem"},
    "tr": {"USA": "Amerika Birleşik Devletleri", "CZE": "Çekya", "NLD": "Hollanda", "ARE": "Birleşik Arap Emirlikleri"},
    "ru": {"NLD": "Нидерландах|Нидерландов|Нидерландам|Голландии|Голландию", "ARE": "Эмиратов|Объединенных Арабских Эмиратах|Объединённых Арабских Эмиратах|Объединенные Арабские Эмираты|Арабские Эмираты|Арабских Эмиратов|Арабских Эмиратах|Объединенных Арабских Эмиратов|Объединённых Арабских Эмиратов|Объединённые Арабские Эмираты", "PHL": "Филиппинах|Филиппин", "EGY": "Египте|Египта|Египту", "KGZ": "Кыргызстане|Кыргызстана|Кыргызстану|Кыргызстаном|Кыргызской Республики|Кыргызскую Республику", "TKM": "Туркменистане|Туркменистана|Туркменистану|Туркменией", "BLR": "Беларусь|Беларуси|Беларусью", "USA": "Соединенных Штатов|Соединённых Штатов|Соединенным Штатам|Америке|Америку|Соединённых Штатах|Соединённым Штатам|Штатах|Штаты|Штатов", "MDA": "Молдовы|Молдавией", "KOR": "Южной Кореи|Южной Кореей|Республику Корея|Республике Корея", "SAU": "Саудовской Аравией", "CHN": "Поднебесной|Поднебесную|Поднебесная|Китайскую Народную Республику|Китайской Народной Республики|Китайская Народная Республика", "GBR": "Британию|Великобританией|Британией", "ZAF": "Южно-Африканской Республике|Южно-Африканскую Республику|Южно-Африканской Республики", "PRK": "Северной Кореей", "DOM": "Доминикану|Доминикане", "CAF": "Центральноафриканскую Республику|Центральноафриканской Республике|ЦАР"},
    "uk": {"NLD": "Нідерландах|Нідерландів", "EGY": "Єгипті|Єгипту", "CHN": "Китаї|Китаю|Китаєм|Піднебесну|Піднебесній|Піднебесної|Піднебесна|Китайської Народної Республіки|Китайська Народна Республіка|Китайську Народну Республіку", "ARE": "Еміратів|Об'єднаних Арабських Еміратах|Арабські Емірати|Арабських Еміратів|Арабських Еміратах|Об'єднаних Арабських Еміратів|Об'єднані Арабські Емірати", "PHL": "Філіппінах|Філіппін", "PRK": "Північною Кореєю", "KOR": "Південна Корея|Південній Кореї|Південну Корею|Південної Кореї|Південною Кореєю|Республіки Корея|Республіка Корея", "BLR": "Білоруссю|Білорусі", "KGZ": "Киргизії|Киргизію|Киргизстан|Киргизстані|Киргизстану|Киргизія|Киргизією", "USA": "Штатах|Штатів|Америці|Америку|Сполученими Штатами|Сполученим Штатам|Штати", "UKR": "України", "ZAF": "Південно-Африканську Республіку|Південно-Африканській Республіці|Південно-Африканської Республіки|Південноафриканської Республіки|Південноафриканську Республіку|Південною Африкою|ПАР", "SAU": "Саудівською Аравією", "GBR": "Великою Британією|Британії|Британію|Британія|Великобританія|Великобританії|Великобританію", "CAF": "ЦАР"},
    "ar": {"KGZ": "قرغيزيا", "BLR": "بيلاروس", "IRL": "إيرلندا|أيرلندا", "KAZ": "كازاخستان", "TKM": "تركمنستان", "USA": "الولايات المتحدة الأمريكية|الولايات المتحدة الأميركية"},
    "zh": {},
}  # fmt: skip
# Adjectives of nations: for languages that inflect them by rule the stem, else the forms.
ADJECTIVES = {
    "fr": {"RUS": "russe|russes", "ISR": "israélien|israélienne|israéliens", "SDN": "soudanais|soudanaise", "PHL": "philippin|philippine", "KEN": "kényan|kényane", "LBY": "libyen|libyenne", "AFG": "afghan|afghane", "TUR": "turc|turque|turcs", "HUN": "hongrois|hongroise", "USA": "américain|américaine|américains", "CHN": "chinois|chinoise", "MNG": "mongol|mongole", "ZAF": "sud-africain|sud-africaine", "FRA": "français|française", "DEU": "allemand|allemande", "GBR": "britannique", "ITA": "italien|italienne", "ESP": "espagnol|espagnole", "POL": "polonais|polonaise", "CHE": "suisse", "NLD": "néerlandais|néerlandaise", "IND": "indien|indienne", "BRA": "brésilien|brésilienne", "MEX": "mexicain|mexicaine", "ARG": "argentin|argentine", "EGY": "égyptien|égyptienne", "KAZ": "kazakh|kazakhe", "AZE": "azerbaïdjanais|azerbaïdjanaise", "BLR": "biélorusse", "IRN": "iranien|iranienne", "VNM": "vietnamien|vietnamienne", "PRK": "nord-coréen|nord-coréenne", "UKR": "ukrainien|ukrainienne"},
    "es": {"RUS": "ruso|rusa|rusos", "ISR": "israelí|israelíes", "SDN": "sudanés|sudanesa", "PHL": "filipino|filipina", "KEN": "keniano|keniana|keniata", "LBY": "libio|libia", "AFG": "afgano|afgana", "TUR": "turco|turca|turcos", "HUN": "húngaro|húngara", "USA": "estadounidense", "CHN": "chino|china", "ZAF": "sudafricano|sudafricana", "ARG": "argentino|argentina", "FRA": "francés|francesa", "DEU": "alemán|alemana", "GBR": "británico|británica", "ITA": "italiano|italiana", "ESP": "español|española", "POL": "polaco|polaca", "CHE": "suizo|suiza", "NLD": "neerlandés|neerlandesa", "IND": "indio|india", "BRA": "brasileño|brasileña", "MEX": "mexicano|mexicana", "EGY": "egipcio|egipcia", "MNG": "mongol|mongola", "BLR": "bielorruso|bielorrusa", "IRN": "iraní", "UKR": "ucraniano|ucraniana", "PRK": "norcoreano|norcoreana"},
    "de": {"RUS": "russisch", "ISR": "israelisch", "SDN": "sudanesisch", "PHL": "philippinisch", "KEN": "kenianisch", "LBY": "libysch", "AFG": "afghanisch", "TUR": "türkisch", "HUN": "ungarisch", "USA": "amerikanisch", "CHN": "chinesisch", "MNG": "mongolisch", "ZAF": "südafrikanisch", "FRA": "französisch", "GBR": "britisch", "ITA": "italienisch", "POL": "polnisch", "NLD": "niederländisch", "IND": "indisch", "BRA": "brasilianisch", "MEX": "mexikanisch", "ARG": "argentinisch", "EGY": "ägyptisch", "BLR": "belarussisch", "IRN": "iranisch", "UKR": "ukrainisch", "KAZ": "kasachisch", "PRK": "nordkoreanisch", "SAU": "saudisch|saudi-arabisch", "ARE": "emiratisch", "JOR": "jordanisch", "QAT": "katarisch", "ARM": "armenisch", "AZE": "aserbaidschanisch", "KGZ": "kirgisisch", "TJK": "tadschikisch", "UZB": "usbekisch", "TKM": "turkmenisch", "VNM": "vietnamesisch", "SRB": "serbisch", "KOR": "südkoreanisch", "JPN": "japanisch", "CAN": "kanadisch", "ETH": "äthiopisch", "UGA": "ugandisch", "TCD": "tschadisch", "DJI": "dschibutisch", "KWT": "kuwaitisch", "AUT": "österreichisch", "CHE": "schweizerisch", "BEL": "belgisch", "CZE": "tschechisch", "SVK": "slowakisch", "ESP": "spanisch", "PRT": "portugiesisch", "GRC": "griechisch", "CYP": "zyprisch|zypriotisch", "BGR": "bulgarisch", "ROU": "rumänisch", "VEN": "venezolanisch", "CUB": "kubanisch", "ERI": "eritreisch", "NGA": "nigerianisch", "MWI": "malawisch", "RWA": "ruandisch", "COD": "kongolesisch", "MAR": "marokkanisch", "DZA": "algerisch", "TUN": "tunesisch", "IRQ": "irakisch", "PAK": "pakistanisch", "IDN": "indonesisch", "MYS": "malaysisch", "THA": "thailändisch", "MMR": "myanmarisch", "MDA": "moldauisch", "LTU": "litauisch", "LVA": "lettisch", "EST": "estnisch", "FIN": "finnisch", "SWE": "schwedisch", "NOR": "norwegisch", "DNK": "dänisch", "IRL": "irisch", "SVN": "slowenisch", "HRV": "kroatisch", "BIH": "bosnisch", "LBN": "libanesisch", "SYR": "syrisch", "TZA": "tansanisch", "SGP": "singapurisch", "AUS": "australisch", "PER": "peruanisch", "COL": "kolumbianisch", "CHL": "chilenisch", "GEO": "georgisch", "BHR": "bahrainisch", "OMN": "omanisch"},
    "it": {"RUS": "russo|russa|russi", "ISR": "israeliano|israeliana|israeliani", "SDN": "sudanese", "PHL": "filippino|filippina", "KEN": "keniano|keniana|keniota", "LBY": "libico|libica", "AFG": "afgano|afghano", "TUR": "turco|turca", "HUN": "ungherese", "USA": "americano|americana|statunitense", "CHN": "cinese", "UGA": "ugandese", "FRA": "francese", "DEU": "tedesco|tedesca", "GBR": "britannico|britannica", "ITA": "italiano|italiana", "ESP": "spagnolo|spagnola", "POL": "polacco|polacca", "CHE": "svizzero|svizzera", "NLD": "olandese", "IND": "indiano|indiana", "BRA": "brasiliano|brasiliana", "MNG": "mongolo|mongola", "ZAF": "sudafricano|sudafricana", "UKR": "ucraino|ucraina", "EGY": "egiziano|egiziana", "BLR": "bielorusso|bielorussa", "IRN": "iraniano|iraniana"},
    "pt": {"RUS": "russo|russa", "ISR": "israelense|israelita", "SDN": "sudanês|sudanesa", "PHL": "filipino|filipina", "KEN": "queniano|queniana", "LBY": "líbio|líbia", "AFG": "afegão|afegã", "TUR": "turco|turca", "HUN": "húngaro|húngara", "USA": "americano|americana|norte-americano", "CHN": "chinês|chinesa", "FRA": "francês|francesa", "DEU": "alemão|alemã", "GBR": "britânico|britânica", "ITA": "italiano|italiana", "ESP": "espanhol|espanhola", "PRT": "português|portuguesa", "BRA": "brasileiro|brasileira", "IND": "indiano|indiana", "MNG": "mongol", "ZAF": "sul-africano|sul-africana", "UKR": "ucraniano|ucraniana", "ARG": "argentino|argentina", "IRN": "iraniano|iraniana", "BLR": "bielorrusso|bielorrussa"},
    "pl": {"RUS": "rosyjsk", "ISR": "izraelsk", "SDN": "sudańsk", "PHL": "filipińsk", "KEN": "kenijsk", "LBY": "libijsk", "TUR": "tureck", "HUN": "węgiersk", "USA": "amerykańsk", "CHN": "chińsk", "MNG": "mongolsk", "ZAF": "południowoafrykańsk", "FRA": "francusk", "DEU": "niemieck", "GBR": "brytyjsk", "ITA": "włosk", "POL": "polsk", "IND": "indyjsk", "BRA": "brazylijsk", "UKR": "ukraińsk", "BLR": "białorusk", "IRN": "irańsk", "KAZ": "kazachsk", "AZE": "azerbejdżańsk", "SAU": "saudyjsk", "ARE": "emirack", "JOR": "jordańsk", "QAT": "katarsk", "ARM": "armeńsk", "KGZ": "kirgisk", "TJK": "tadżyck", "UZB": "uzbeck", "TKM": "turkmeńsk", "VNM": "wietnamsk", "SRB": "serbsk", "KOR": "południowokoreańsk", "PRK": "północnokoreańsk", "JPN": "japońsk", "CAN": "kanadyjsk", "ETH": "etiopsk", "UGA": "ugandyjsk", "TCD": "czadyjsk", "DJI": "dżibutyjsk", "KWT": "kuwejck", "AUT": "austriack", "CHE": "szwajcarsk", "BEL": "belgijsk", "CZE": "czesk", "SVK": "słowack", "ESP": "hiszpańsk", "PRT": "portugalsk", "GRC": "greck", "CYP": "cypryjsk", "BGR": "bułgarsk", "ROU": "rumuńsk", "VEN": "wenezuelsk", "CUB": "kubańsk", "ERI": "erytrejsk", "NGA": "nigeryjsk", "MWI": "malawijsk", "RWA": "ruandyjsk", "COD": "kongijsk", "MAR": "marokańsk", "DZA": "algiersk", "TUN": "tunezyjsk", "IRQ": "irack", "PAK": "pakistańsk", "IDN": "indonezyjsk", "MYS": "malezyjsk", "THA": "tajlandzk", "MMR": "birmańsk", "MDA": "mołdawsk", "LTU": "litewsk", "LVA": "łotewsk", "EST": "estońsk", "FIN": "fińsk", "SWE": "szwedzk", "NOR": "norwesk", "DNK": "duńsk", "IRL": "irlandzk", "SVN": "słoweńsk", "HRV": "chorwack", "BIH": "bośniack", "LBN": "libańsk", "SYR": "syryjsk", "TZA": "tanzańsk", "SGP": "singapursk", "AUS": "australijsk", "PER": "peruwiańsk", "COL": "kolumbijsk", "CHL": "chilijsk", "GEO": "gruzińsk", "BHR": "bahrajńsk", "OMN": "omańsk", "EGY": "egipsk", "ARG": "argentyńsk", "MEX": "meksykańsk", "AFG": "afgańsk", "NLD": "holendersk"},
    "tr": {"RUS": "Rus", "ISR": "İsrailli", "SDN": "Sudanlı"},
    "ru": {"RUS": "российск|русск", "ISR": "израильск", "SDN": "суданск", "PHL": "филиппинск", "KEN": "кенийск", "LBY": "ливийск", "TUR": "турецк", "HUN": "венгерск", "USA": "американск", "CHN": "китайск", "MNG": "монгольск", "ZAF": "южноафриканск", "FRA": "французск", "DEU": "немецк", "GBR": "британск", "ITA": "итальянск", "POL": "польск", "IND": "индийск", "BRA": "бразильск", "UKR": "украинск", "BLR": "белорусск", "IRN": "иранск", "KAZ": "казахстанск", "AZE": "азербайджанск", "KGZ": "киргизск", "MEX": "мексиканск", "EGY": "египетск", "PRK": "северокорейск", "VNM": "вьетнамск", "ARM": "армянск", "TJK": "таджикск", "UZB": "узбекск", "SAU": "саудовск", "TKM": "туркменск", "ARE": "эмиратск", "QAT": "катарск", "SRB": "сербск", "ESP": "испанск", "CHE": "швейцарск", "NLD": "нидерландск|голландск", "AUT": "австрийск", "SVK": "словацк", "MDA": "молдавск|молдовск", "JPN": "японск", "KOR": "южнокорейск", "CUB": "кубинск", "VEN": "венесуэльск", "SYR": "сирийск", "PAK": "пакистанск", "IDN": "индонезийск", "MYS": "малайзийск", "IRQ": "иракск", "GEO": "грузинск", "ETH": "эфиопск", "GRC": "греческ", "FIN": "финск", "CZE": "чешск", "AFG": "афганск", "ARG": "аргентинск"},
    "uk": {"RUS": "російськ", "ISR": "ізраїльськ", "SDN": "суданськ", "PHL": "філіппінськ", "TUR": "турецьк", "HUN": "угорськ", "USA": "американськ", "CHN": "китайськ", "MNG": "монгольськ", "ZAF": "південноафриканськ", "FRA": "французьк", "DEU": "німецьк", "GBR": "британськ", "ITA": "італійськ", "POL": "польськ", "IND": "індійськ", "BRA": "бразильськ", "UKR": "українськ", "BLR": "білоруськ", "IRN": "іранськ", "KAZ": "казахстанськ", "AZE": "азербайджанськ", "PRK": "північнокорейськ", "KEN": "кенійськ", "LBY": "лівійськ", "KGZ": "киргизьк", "MEX": "мексиканськ", "EGY": "єгипетськ", "VNM": "в'єтнамськ", "ARM": "вірменськ", "TJK": "таджицьк", "UZB": "узбецьк", "SAU": "саудівськ", "TKM": "туркменськ", "ARE": "еміратськ", "QAT": "катарськ", "SRB": "сербськ", "ESP": "іспанськ", "CHE": "швейцарськ", "NLD": "нідерландськ", "AUT": "австрійськ", "SVK": "словацьк", "MDA": "молдовськ|молдавськ", "JPN": "японськ", "KOR": "південнокорейськ", "CUB": "кубинськ", "VEN": "венесуельськ", "SYR": "сирійськ", "PAK": "пакистанськ", "IDN": "індонезійськ", "MYS": "малайзійськ", "IRQ": "іракськ", "GEO": "грузинськ", "ETH": "ефіопськ", "GRC": "грецьк", "FIN": "фінськ", "CZE": "чеськ", "AFG": "афганськ", "ARG": "аргентинськ"},
    "ar": {"RUS": "الروسي|الروسية", "ISR": "الإسرائيلي|الإسرائيلية", "SDN": "السوداني|السودانية", "PHL": "الفلبيني", "KEN": "الكيني", "LBY": "الليبي", "AFG": "الأفغاني", "TUR": "التركي|التركية", "HUN": "المجري|المجرية", "USA": "الأميركي|الأمريكي|الأميركية|الأمريكية", "CHN": "الصيني|الصينية", "MNG": "المنغولي|المنغولية", "FRA": "الفرنسي|الفرنسية", "DEU": "الألماني|الألمانية", "GBR": "البريطاني|البريطانية", "ITA": "الإيطالي|الإيطالية", "ESP": "الإسباني|الإسبانية", "POL": "البولندي|البولندية", "NLD": "الهولندي|الهولندية", "IND": "الهندي|الهندية", "BRA": "البرازيلي|البرازيلية", "EGY": "المصري|المصرية", "SAU": "السعودي", "ARE": "الإماراتي|الإماراتية", "QAT": "القطري|القطرية", "IRN": "الإيراني|الإيرانية", "UKR": "الأوكراني|الأوكرانية", "SYR": "السوري|السورية", "KAZ": "الكازاخي", "BLR": "البيلاروسي", "ZAF": "الجنوب أفريقي"},
    "zh": {},
}  # fmt: skip
# Leaders, ministers and envoys by the names that a language gives them, so that in scripts and
# spellings where no capital shows a name they are known to be somebody else.
LEADERS = {
    "ar": "دونالد ترامب|ترامب|جو بايدن|بايدن|باراك أوباما|أوباما|شي جين بينغ|ناريندرا مودي|مودي|رجب طيب أردوغان|أردوغان|فيكتور أوربان|أوربان|أنغيلا ميركل|ميركل|أولاف شولتس|شولتس|فريدريش ميرتس|ميرتس|إيمانويل ماكرون|ماكرون|هولاند|كير ستارمر|ستارمر|سوناك|جورجا ميلوني|ميلوني|كيم جونغ أون|ألكسندر لوكاشينكو|لوكاشينكو|قاسم جومارت توكاييف|توكاييف|ميرضيائيف|إمام علي رحمون|رحمون|جباروف|إلهام علييف|علييف|باشينيان|سيريل رامافوزا|رامافوزا|زوما|محمد بن سلمان|بن سلمان|محمد بن زايد|بن زايد|عبد الفتاح السيسي|السيسي|تميم بن حمد|إبراهيم رئيسي|بزشكيان|روحاني|لولا دا سيلفا|لولا|خافيير ميلي|ميلي|برابوو|أنور إبراهيم|فولوديمير زيلينسكي|زيلينسكي|موسيفيني|إدريس ديبي|ديبي|سلفا كير|آبي أحمد|بشار الأسد|الأسد|سيرغي لافروف|لافروف|ماركو روبيو|روبيو|ستيف ويتكوف|ويتكوف|أنتوني بلينكن|بلينكن|جي دي فانس|فانس|وانغ يي|يوري أوشاكوف|أوشاكوف|دميتري بيسكوف|بيسكوف|ميدينسكي|ميخائيل ميشوستين|ميشوستين|ميدفيديف|بيلوسوف|أنطونيو غوتيريش|غوتيريش|محمود عباس|إسحاق هرتسوغ|هرتسوغ|جدعون ساعر|ساعر|يسرائيل كاتس|كاتس|خامنئي|فون دير لاين|دونالد توسك|توسك|فوتشيتش|مارك روته|روته|هاكان فيدان|فيدان|عباس عراقجي|عراقجي|يفغيني بريغوجين|بريغوجين|محمد مرسي|حسني مبارك|علي عثمان طه|عوض بن عوف|يوسف رضا",
    "zh": "特朗普|川普|拜登|奥巴马|习近平|莫迪|埃尔多安|欧尔班|默克尔|朔尔茨|默茨|马克龙|奥朗德|斯塔默|苏纳克|约翰逊|梅洛尼|金正恩|卢卡申科|托卡耶夫|米尔济约耶夫|拉赫蒙|扎帕罗夫|阿利耶夫|帕希尼扬|拉马福萨|祖马|本·萨勒曼|塞西|莱希|佩泽希齐扬|鲁哈尼|卢拉|米莱|普拉博沃|安瓦尔|苏林|泽连斯基|穆塞韦尼|代比|基尔|阿比|巴沙尔|阿萨德|拉夫罗夫|鲁比奥|威特科夫|布林肯|万斯|王毅|李强|李克强|乌沙科夫|佩斯科夫|梅金斯基|奥维尔丘克|米舒斯京|梅德韦杰夫|别洛乌索夫|古特雷斯|阿巴斯|赫尔佐格|萨尔|卡茨|哈梅内伊|冯德莱恩|图斯克|菲佐|武契奇|吕特|费丹|阿拉格齐|穆尔西|穆巴拉克|呼日勒苏赫|辛鲍姆|奥列什金",
    "de": "Selenskyj|Wolodymyr Selenskyj|Lawrow|Sergej Lawrow|Lukaschenko|Alexander Lukaschenko|Peskow|Dmitri Peskow|Uschakow|Juri Uschakow|Medinski|Wladimir Medinski|Owertschuk|Alexej Owertschuk|Witkoff|Wadephul|Johann Wadephul|Baerbock|Annalena Baerbock|Pistorius|Boris Pistorius|Steinmeier|von der Leyen|Kallas|Kaja Kallas|Tusk|Donald Tusk|Duda|Nawrocki|Fico|Robert Fico|Rutte|Mark Rutte|Herzog|Katz|Israel Katz|Abbas|Mahmud Abbas|Tokajew|Alijew|Rachmon|Dschaparow|Mirsijojew|Paschinjan|Raisi|Peseschkian|Mischustin|Medwedew|Beloussow|Guterres|Fidan|Wang Yi|Kellogg|Blinken|Antony Blinken|Friedrich Merz|Olaf Scholz|Angela Merkel|Emmanuel Macron|Keir Starmer|Donald Trump|Joe Biden|Narendra Modi|Xi Jinping",
}  # fmt: skip
ENDINGS = {
    "de": "e|er|en|em|es",
    "pl": "i|iego|iemu|im|a|iej|ą|ie|ich|imi",
    "ru": "ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими",
    "uk": "ий|ого|ому|им|а|ої|ій|у|ою|е|і|их|ими",
}
# German towns whose name takes -er before a noun: "am Berliner Flughafen".
ER = frozenset(
    "Berlin Budapest Peking Minsk Istanbul Paris Wien Genf Brüssel Johannesburg Hamburg Prag"
    " Warschau Washington Rom Teheran Madrid London Belgrad".split()
)
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
    if name.endswith("й"):
        stem = name[:-1]
        return [name, stem + "я", stem + "ю", stem + "єм", stem + "ї"]
    if name[-1] in _VOWELS:
        return [name]
    return [name, name + "а", name + "у", name + "ом", name + "і"]


# How the end of a Polish stem softens in the locative: "Polska" – "w Polsce".
SOFT = (("k", "ce"), ("g", "dze"), ("r", "rze"), ("d", "dzie"), ("t", "cie"), ("ł", "le"))


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
        place = next((stem[: -len(k)] + v for k, v in SOFT if stem.endswith(k)), stem + "ie")
        return [name, stem + "y", stem + "i", stem + "ę", place, stem + "ą"]
    if name.endswith("ń"):
        stem = name[:-1] + "ni"
        return [name, stem + "a", stem + "u", stem + "em"]
    if name.endswith(("y", "e", "i", "o", "u", "é")):
        return [name]
    soft = {"d": name[:-1] + "dzie", "t": name[:-1] + "cie", "r": name + "ze"}
    return [
        name,
        name + "u",
        soft.get(name[-1], name + "ie"),
        name + "a",
        name + ("iem" if name[-1] in "kg" else "em"),
        name + "owi",
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


def inflected(lang: str, words: str) -> list[str]:
    """The forms of an adjective: its stem with each ending, or the forms as they are given."""
    stems = words.split("|")
    if lang not in ENDINGS:
        return stems
    return [stem + ending for stem in stems for ending in ENDINGS[lang].split("|")]


def cases(lang: str, token: str, *, last: bool) -> list[str]:
    """Genitive, dative, accusative, instrumental and locative of one part of a person's name."""
    table = {
        "ru": [
            ("ия", 1, "и и ю ей и"), ("ий", 1, "я ю я ем и"), ("й", 1, "я ю я ем е"),
            ("ь", 1, "я ю я ем е"), ("а", 1, "ы е у ой е"),
        ],
        "uk": [
            ("ія", 1, "ї ї ю єю ї"), ("ій", 1, "я ю я єм ї"), ("й", 1, "я ю я єм ї"),
            ("ь", 1, "я ю я ем і"), ("а", 1, "и і у ою і"),
        ],
        "pl": [("a", 1, "y ie ę ą ie"), ("k", 0, "a owi a iem u"), ("j", 0, "a owi a em u")],
    }  # fmt: skip
    women = {
        "ru": (("ова", "ева"), "ой ой у ой ой"),
        "uk": (("ова", "єва"), "ої ій у ою ій"),
        "pl": (("owa", "ewa"), "ej ej ą ą ej"),
    }
    if last and token.endswith(women[lang][0]):
        return [
            "-".join(part[:-1] + ending for part in token.split("-"))
            for ending in women[lang][1].split()
        ]
    for ending, cut, made in table[lang]:
        if token.endswith(ending):
            stem = token[: len(token) - cut]
            return [stem + other for other in made.split()]
    if token[-1].lower() in _VOWELS + "aeiouyąę" or not token[-1].isalpha():
        return [token] * 5
    family = last and token.endswith(("ов", "ев", "ин", "єв", "ін"))
    made = {
        "ru": "а у а ым е" if family else "а у а ом е",
        "uk": "а у а им і" if family else "а у а ом і",
        "pl": "a owi a em ie",
    }[lang]
    return [token + ending for ending in made.split()]


def declined(lang: str, name: str) -> list[str]:
    """The name of a person in its other cases."""
    if lang == "de":
        return [] if name[-1] in "sxzß" else [name + "s"]
    parts = name.split()
    columns = [cases(lang, part, last=at == len(parts) - 1) for at, part in enumerate(parts)]
    return list(dict.fromkeys(" ".join(row) for row in zip(*columns, strict=True)))


def people(lang: str) -> list[list[str]]:
    """Rows with the declined names of the persons of the record."""
    out = []
    own = [alias for alias in load_record().aliases if alias.lang == lang]
    for alias in own:
        if alias.kind not in {"full", "surname"} or alias.ambiguous:
            continue
        family = alias.alias.split()[-1]
        if any(family != other.alias and family.startswith(other.alias) for other in own):
            continue
        if alias.kind == "surname" and lang != "de":
            continue
        forms_of = [form for form in declined(lang, alias.alias) if form != alias.alias]
        if forms_of and (lang != "de" or not alias.alias.endswith("s")):
            out.append([lang, "person", alias.person_id, alias.kind, "", "|".join(forms_of)])
    return out


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
            for also in (ALSO, FURTHER):
                names += filter(None, also[lang].get(state.iso3, "").split("|"))
            out.append([lang, "state", state.iso3, "", "", "|".join(dict.fromkeys(names))])
        if lang in LEADERS:
            out.append([lang, "leader", "", "", "", LEADERS[lang]])
        if lang in {"de", "pl", "ru", "uk"}:
            out += people(lang)
        for iso3, words in ADJECTIVES[lang].items():
            out.append([lang, "adj", iso3, "", "", "|".join(inflected(lang, words))])
    with (DATA / "cities_foreign.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            for lang in LANGUAGES:
                names = []
                cell = row[lang] or (row["place"] if lang in LATIN else "")
                for name in filter(None, cell.split("|")):
                    names += forms(lang, name) if "|" not in cell else [name]
                    if lang == "de" and name in ER:
                        names.append(name + "er")
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
