"""What Chinese asks for: both scripts, short names of states, clauses that stand before a noun."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.reader import document_from_text, read_document
from dedere.reader.gate import Gate
from dedere.reader.han import simplified, spellings
from dedere.record import Record, load_record
from tests.reader.foreign import told

PUTIN, NETANYAHU, BASHIR = "vladimir-putin", "benjamin-netanyahu", "omar-al-bashir"
DUTERTE = "rodrigo-duterte"


@pytest.fixture(scope="module")
def record() -> Record:
    return load_record()


CASES = {
    "traditional characters": ("2024-08-30", "克里姆林宮29日宣布，俄羅斯總統普亭9月3日將出訪鄰國蒙古。", [(PUTIN, "MNG", "planned")]),
    "names of states as written in Taiwan": ("2015-06-14", "蘇丹總統巴席爾13日抵達南非約翰尼斯堡。", [(BASHIR, "ZAF", "made")]),
    "a state by one character": ("2024-06-19", "普京抵达平壤，开启24年来首次访朝之行。", [(PUTIN, "PRK", "under_way")]),
    "a clause before the name": ("2025-04-04", "到访布达佩斯的以色列总理内塔尼亚胡感谢东道主。", [(NETANYAHU, "HUN", "under_way")]),
    "an invitation that was followed": ("2024-09-03", "应蒙古总统的邀请，普京昨天抵达乌兰巴托。", [(PUTIN, "MNG", "made")]),
    "an invitation to a meeting": ("2026-01-20", "普京接到了参加土耳其安塔利亚外交论坛的邀请，但尚未决定是否前往。", [(PUTIN, "TUR", "hypothetical")]),
    "only the day of a visit is open": ("2024-04-02", "佩斯科夫说，普京访问土耳其的日期尚未确定。", [(PUTIN, "TUR", "planned")]),
    "a plan that goes on": ("2024-06-17", "普京将于18日访问朝鲜，随后前往越南。", [(PUTIN, "PRK", "planned"), (PUTIN, "VNM", "planned")]),
    "done already": ("2024-12-01", "今年以来，普京已访问中国和越南。", [(PUTIN, "CHN", "made"), (PUTIN, "VNM", "made")]),
    "states of heads who were met": ("2022-07-19", "普京在德黑兰与伊朗、土耳其两国总统举行三方会晤。", [(PUTIN, "IRN", "made")]),
    "talks that were long": ("2025-08-16", "普京与特朗普15日在阿拉斯加举行了近三个小时的会谈。", [(PUTIN, "USA", "made")]),
    "a host by his name": ("2025-12-05", "莫迪在机场迎接普京。", [(PUTIN, "IND", "under_way")]),
    "who spoke in a town": ("2025-03-10", "杜特尔特在香港对支持者说，他准备好被逮捕。", [(DUTERTE, "CHN", "made")]),
    "a refusal to arrest is no refusal to come": ("2013-07-20", "2013年巴希尔曾到尼日利亚开会，当时政府拒绝逮捕他。", [(BASHIR, "NGA", "made")]),
    "who may not leave is there": ("2015-06-14", "正在南非出席峰会的苏丹总统巴希尔暂时不得离境。", [(BASHIR, "ZAF", "under_way")]),
    "a day with blanks": ("2024-09-03", "普京 9 月 2 日抵达蒙古。", [(PUTIN, "MNG", "made")]),
    "a comma lists no states": ("2024-09-03", "普京昨天抵达蒙古,乌克兰要求逮捕他。", [(PUTIN, "MNG", "made")]),
    "to resist is no arrival": ("2024-11-22", "法院对加兰特和巴勒斯坦抵抗组织的德伊夫发出逮捕令。", []),
    "a government that only owns its envoy": ("2013-06-19", "中国政府特别代表会见苏丹总统巴希尔。", []),
    "a plan that is a thing": ("2024-08-16", "奥斯汀告诉加兰特，美国关注伊朗的攻击计划。", []),
    "a plea that was turned down": ("2025-03-20", "杜特尔特曾向中国申请庇护，但遭到拒绝。", []),
    "the owner right before the visit": ("2024-10-09", "内塔尼亚胡对防长约阿夫·加兰特的美国之行设限。", [("yoav-gallant", "USA", "made")]),
    "meetings without a name": ("2023-07-19", "普京不出席一些国际会议，南非对此表示理解。", []),
    "last year is no going": ("2023-07-19", "普京去年留在俄罗斯，南非没有评论。", []),
    "a visit that would oblige a state": ("2023-07-19", "若普京到访，南非有义务逮捕他。", [(PUTIN, "ZAF", "hypothetical")]),
    "a state in the name of a region": ("2009-04-01", "巴希尔参加了阿拉伯南美国家首脑会议。", []),
    "to Hong Kong by one character": ("2025-03-10", "杜特尔特7日来港。", [(DUTERTE, "CHN", "made")]),
    "the name of Myanmar's general": ("2025-03-05", "敏昂莱4日抵达莫斯科。", [("min-aung-hlaing", "RUS", "made")]),
    "his wife is not he": ("2024-12-02", "到访的内塔尼亚胡夫人萨拉在迈阿密会见特朗普。", []),
    "during is not China": ("2025-12-04", "普京访问中谈到了经济。", []),
    "perhaps not": ("2023-08-30", "外交人士说，普京可能不去土耳其。", []),
    "what somebody was asked": ("2023-08-25", "在回答普京是否将通过视频参加印度峰会的问题时，佩斯科夫没有答复。", []),
    "the words of somebody": ("2023-08-25", "塔斯社援引佩斯科夫的话说，普京不会赴印度出席峰会。", [(PUTIN, "IND", "declined")]),
    "who was away when he was called": ("2025-04-05", "特朗普同正在匈牙利访问的内塔尼亚胡通话。", [(NETANYAHU, "HUN", "under_way")]),
    "an interview is no visit": ("2024-02-10", "普京接受美国记者采访。", []),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_chinese_reads(record, name):
    published, text, expected = CASES[name]
    assert told(record, published, text) == expected


def test_a_day_since_which_something_holds_dates_no_visit(record):
    document = document_from_text(
        "俄罗斯总统普京昨日抵达蒙古，是自国际刑事法院去年对他发布逮捕令以来首度访问成员国。",
        published=date(2024, 9, 3),
    )
    assert [c.start for c in read_document(record, document).claims] == ["2024-09-02"]


def test_the_gate_passes_a_name_in_either_script(record):
    passed = [Gate(record).mentions_wanted(text) for text in ("內塔尼亞胡啟程", "内塔尼亚胡启程")]
    assert passed == [True, True]


def test_evidence_keeps_the_script_of_the_report(record):
    document = document_from_text("普丁昨日抵達蒙古。", published=date(2024, 9, 3))
    claim = read_document(record, document).claims[0]
    assert claim.evidence[0].text == "普丁昨日抵達蒙古"


@given(st.text(st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF), max_size=60))
def test_simplifying_keeps_every_offset(text):
    assert len(simplified(text)) == len(text)


def test_a_name_is_spelt_in_both_scripts():
    assert {"内塔尼亚胡", "內塔尼亞胡"} <= set(spellings("内塔尼亚胡"))


DATED = {
    "the end of a stay and its beginning": ("2025-03-11", "杜特尔特3月11日结束香港之行。杜特尔特3月7日前往香港。", [("CHN", "2025-03-07")]),
    "the day of saying is none of a plan": ("2023-07-20", "19日，南非总统府说，普京不会前往南非。", [("ZAF", None)]),
    "the day of another's visit": ("2011-06-29", "巴希尔抵达北京，此访是对胡锦涛2007年访问苏丹的回访。", [("CHN", "2011-06-29")]),
    "what comes after a dated arrival": ("2009-04-02", "巴希尔4月1日抵达吉达，准备赴麦加。", [("SAU", "2009-04-01")]),
    "since when": ("2024-07-23", "这是内塔尼亚胡2022年连任以来首次访问美国。", [("USA", "2024-07-23")]),
    "what came before": ("2024-06-19", "金正恩在平壤迎接普京，这是两人去年9月会晤后再次见面。", [("PRK", "2024-06-19")]),
    "a journey and what is planned there": ("2024-07-24", "内塔尼亚胡于22日赴美访问,计划会见拜登。", [("USA", "2024-07-22")]),
    "the day of a dispatch": ("2025-03-22", "（马尼拉22日讯）杜特尔特早前由香港返回菲律宾。", [("CHN", None)]),
    "a visit in the week to come": ("2024-05-14", "克里姆林宫说，普京将于本周到访中国。", [("CHN", "2024-05-13")]),
    "come long ago, to a meeting": ("2021-06-20", "敏昂莱4月24日到达雅加达，准备出席东盟领袖会议。", [("IDN", "2021-04-24")]),
    "another meeting, months before": ("2021-06-20", "敏昂莱6月20日前往莫斯科，准备出席22日至24日举行的国际安全会议。敏昂莱4月24日到达秘书处大楼，准备出席领袖会议。", [("RUS", "2021-06-20")]),
}  # fmt: skip


@pytest.mark.parametrize("name", DATED)
def test_chinese_days(record, name):
    published, text, expected = DATED[name]
    document = document_from_text(text, published=date.fromisoformat(published))
    claims = read_document(record, document).claims
    assert [(claim.state, claim.start) for claim in claims] == expected


@pytest.mark.parametrize(
    ("text", "status"), [("普京将于本周到访中国。", "planned"), ("普京到访蒙古。", "under_way")]
)
def test_a_verb_of_visiting_tells_its_time_by_the_words_beside_it(record, text, status):
    document = document_from_text(text, published=date(2024, 9, 2))
    assert [claim.status for claim in read_document(record, document).claims] == [status]
