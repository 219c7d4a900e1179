"""Days told of a visit or a meeting as such, apart from the sentence that names its place."""

from __future__ import annotations

from tests.reader.english import dated, stays


def test_the_next_sentence_gives_the_day_of_the_visit() -> None:
    text = "Putin will visit Mongolia. The visit will take place on September 3."

    assert dated("2024-08-29", text) == ["MNG 2024-09-03"]


def test_a_day_inside_the_week_that_was_named_counts() -> None:
    text = "Putin will visit Mongolia next week. The trip, which is due to begin on September 2, is short."

    assert dated("2024-08-29", text) == ["MNG 2024-09-02"]


def test_the_day_of_the_talks_is_that_of_the_journey_to_them() -> None:
    text = "Putin will meet Xi Jinping in Beijing. The talks are scheduled for May 16."

    assert dated("2024-05-14", text) == ["CHN 2024-05-16"]


def test_the_day_on_which_a_visit_was_announced_is_none_of_its_days() -> None:
    text = "Putin will visit Mongolia. The visit was announced on Thursday."

    assert dated("2024-08-30", text) == ["MNG None"]


def test_another_visit_gives_no_day_to_the_one_before() -> None:
    text = "Putin visited China in October. The next visit is planned for May."

    assert dated("2023-11-08", text) == ["CHN 2023-10"]


def test_a_relative_clause_dates_the_visit_that_it_follows() -> None:
    text = "Putin's visit to Turkey, which was planned for February 12, has been postponed."

    assert dated("2024-02-08", text) == ["TUR 2024-02-12"]


def test_a_visit_put_off_until_a_month_has_that_month() -> None:
    assert dated("2024-02-08", "Putin has put off his visit to Turkey until May.") == [
        "TUR 2024-05"
    ]


def test_the_day_right_before_a_meeting_is_its_day() -> None:
    text = (
        "Sudan has suspended an April 3 summit between Omar al-Bashir and Salva Kiir in Juba after"
        " fighting on Monday."
    )

    assert dated("2012-03-28", text) == ["SSD 2012-04-03"]


def test_the_day_of_a_doubt_is_not_the_day_of_the_trip() -> None:
    text = "It was not clear on Saturday whether Uhuru Kenyatta will travel to The Hague."

    assert dated("2014-10-04", text) == ["NLD None"]


def test_the_day_on_which_a_date_is_to_be_announced_is_not_the_date() -> None:
    text = "The date of Putin's visit to Turkey would be announced in the next few days."

    assert dated("2022-02-08", text) == ["TUR None"]


def test_a_caption_has_one_day_for_all_that_it_shows() -> None:
    text = (
        "Netanyahu and his wife plan no trip.\n\n"
        "Benjamin Netanyahu leaving 10 Downing Street, London after a meeting with Boris Johnson in"
        " September 2019. (Photo: PA)"
    )

    assert dated("2023-03-15", text) == ["GBR 2019-09"]


def test_the_day_of_a_departure_is_that_of_the_journey_it_was_for() -> None:
    text = "Uhuru Kenyatta left Kenya on Tuesday to attend a hearing in The Hague."

    assert dated("2014-10-09", text) == ["NLD 2014-10-07"]
    assert stays("2014-10-09", text) == ["NLD made"]


def test_who_did_not_leave_home_to_attend_was_not_there() -> None:
    assert stays("2023-09-11", "Putin refused to leave Russia to attend a summit in Delhi.") == []


def test_an_arrival_after_a_bare_headline_tells_that_the_visit_lies_ahead() -> None:
    text = "Visit of Benjamin Netanyahu to Rome\n\nThe arrival of the prime minister is set for Thursday."

    assert stays("2023-03-07", text) == ["ITA planned"]
    assert dated("2023-03-07", text) == ["ITA 2023-03-09"]


def test_a_day_inside_this_week_counts_even_when_the_week_is_half_over() -> None:
    text = "Putin will visit China this week. He will pay a state visit to China on May 16-17."

    assert dated("2024-05-14", text) == ["CHN 2024-05-16/2024-05-17"]


def test_the_day_of_an_invitation_is_not_that_of_the_visit() -> None:
    text = "Viktor Orban extended an invitation to Benjamin Netanyahu last November."

    assert dated("2025-04-03", text) == ["HUN None"]


def test_a_meeting_of_another_year_was_elsewhere() -> None:
    text = (
        "Putin may go to the G20 summit in India. Last year Russia's delegation at the G20 summit"
        " was headed by Sergei Lavrov."
    )

    assert dated("2023-03-13", text) == ["IND None"]


def test_the_last_time_was_an_earlier_visit() -> None:
    text = "Putin arrived in Tajikistan on Wednesday. The last time he visited was in June 2022."

    assert dated("2025-10-09", text) == ["TJK 2025-10-08", "TJK 2022-06"]
    text = (
        "Putin arrived in Tajikistan on Wednesday. The first time was in 2000, and the last time was"
        " in June 2022."
    )
    assert dated("2025-10-09", text) == ["TJK 2025-10-08", "TJK 2000", "TJK 2022-06"]


def test_the_last_time_of_another_visitor_is_none_of_his() -> None:
    text = "Putin arrived in Tajikistan on Wednesday. The last time Xi visited was in June 2019."

    assert dated("2025-10-09", text) == ["TJK 2025-10-08"]


def test_the_first_of_two_trips_is_told_by_its_number() -> None:
    text = (
        "It is Netanyahu's second trip since the warrant, the first being a visit to Washington in"
        " February."
    )

    assert dated("2025-04-04", text) == ["USA 2025-02"]


def test_the_day_on_which_dates_are_to_be_set_is_none_of_them() -> None:
    text = "Putin is expected to visit India. The dates of the trip will be set in early 2025."

    assert dated("2024-12-02", text) == ["IND None"]


def test_a_day_before_a_visit_is_that_of_the_visit_alone() -> None:
    text = (
        "Putin will discuss plans for the December visit to India at a meeting with Modi in China."
    )

    assert dated("2025-08-29", text) == ["IND 2025-12", "CHN None"]


def test_the_day_of_a_meeting_is_not_that_of_the_visit_it_prepares() -> None:
    text = (
        "Putin will meet Modi in Tianjin on Monday to discuss the preparations for his visit to"
        " India."
    )

    assert dated("2025-08-29", text) == ["CHN 2025-09-01", "IND None"]


def test_the_same_day_as_a_speech_is_not_the_day_of_the_report() -> None:
    text = "Trump will welcome Benjamin Netanyahu to Florida the same day he addresses lawmakers."

    assert dated("2024-07-22", text) == ["USA None"]


def test_two_days_named_together_are_both_of_the_visit() -> None:
    text = (
        "Trump will host Benjamin Netanyahu at the White House next Monday and Tuesday. A dinner for"
        " Netanyahu at the White House is set for Tuesday."
    )

    assert dated("2019-03-20", text) == ["USA 2019-03-25/2019-03-26"]


def test_the_year_in_which_visits_are_counted_is_not_their_day() -> None:
    text = "Putin has arrived in Astana for his second visit to Kazakhstan in 2024."

    assert dated("2024-11-27", text) == ["KAZ 2024-11-27"]
