"""The table of what can be wrong with a project's files: each fault's name, how grave it is, what it means.

docs/formats.md repeats the table for the reader; a test holds the two together.
"""

from typing import NamedTuple

from crosscheck.model.diagnostic import Level


class Code(NamedTuple):
    """How grave a fault is, and what it means in one line."""

    level: Level
    meaning: str


def _codes(level: Level, **meanings: str) -> dict[str, Code]:
    return {name.replace("_", "-"): Code(level, meaning) for name, meaning in meanings.items()}


CODES = (
    _codes(
        Level.ERROR,
        # files
        no_folder="the project folder does not exist",
        no_sources_file="the folder has no sources.yaml",
        no_claims="the project has no claims: nothing would be checked",
        file_not_found="a file that is named does not exist, or a link leads nowhere",
        cannot_open="a file cannot be opened, or is not a file",
        outside_project="a path or a link leads out of the project folder",
        too_large="a file, a line or the number of files or claims is past its limit",
        too_deep="keys or lists are nested deeper than anything means",
        too_many_faults="the file has more faults than are listed",
        empty_file="the file holds nothing",
        broken_gzip="a packed file (.gz) breaks off or is damaged, or unpacks to far more than claims do",
        # documents
        not_a_document="the file is neither text, Markdown, HTML nor PDF",
        missing_extra="reading this kind of file needs packages that are not installed",
        no_article="the page has no article, or the PDF no text",
        no_records="the file holds no fact-check and no annotation",
        locked_pdf="the PDF is encrypted",
        broken_pdf="the PDF cannot be read",
        broken_archive="a web archive is damaged at some place, and what stands there is not read",
        not_fetched="the page behind an address was not fetched",
        # characters
        not_utf8="the file holds bytes that are not UTF-8",
        control_character="the text holds a character that cannot be seen or printed",
        # YAML and JSON as such
        yaml_syntax="the file is not YAML at this place",
        bad_json="the line is not a JSON object",
        own_report="a report of crosscheck stands where claims or sources should",
        unresolved_merge="the file holds the marks of a merge that git could not finish (`<<<<<<<`)",
        several_documents="the file holds several YAML documents (`---`)",
        yaml_alias="an anchor or alias of YAML (`&name`, `*name`) is used",
        yaml_tag="a tag of YAML (`!name`) is used",
        merge_key="the merge key of YAML (`<<`) is used",
        bad_key="a key is itself a list or a mapping, or is empty",
        # keys
        duplicate_key="a key stands twice in one place",
        unknown_key="a key is not one of those that the format knows",
        missing_key="a key that must be there is missing, or nothing stands behind it",
        # values
        not_a_list="a list is wanted",
        not_a_mapping="keys with values are wanted",
        not_text="words are wanted, not a list or a mapping",
        empty_text="words are wanted, and there are none",
        too_long="a value is longer than its limit",
        unknown_choice="a value is none of those that the key allows",
        unknown_version="the `version` of a file is not 1",
        bad_id="an id holds characters that ids may not hold",
        bad_language="a language is not a language tag",
        bad_date="a date is not written as EDTF, or is no day of the calendar",
        bad_sha256="a SHA-256 is not 64 hexadecimal digits",
        bad_url="a url does not begin with http:// or https://",
        bad_number="a figure is not written in plain digits",
        bad_rate="a rate is not one between two currencies, or does not come out even",
        bad_start="a quote's `start` is not a whole number from 0",
        empty_value="a value given as a mapping gives no value",
        mixed_value="a value given as a mapping gives values of two kinds",
        crossed_bounds="`lower`, `amount` and `upper` are not in ascending order",
        # how things refer to each other
        duplicate_id="two sources, or two claims of one source, have the same id",
        unknown_source="claims name a source that sources.yaml does not list",
        source_ring="sources are derived from each other in a ring",
        place_ring="places lie in each other in a ring",
        rate_ring="currencies are given in terms of each other in a ring",
        duplicate_rate="a currency has two rates",
        lone_alias="a row of aliases has fewer than two names",
        duplicate_alias="a name stands twice among the aliases",
        # decisions
        bad_fingerprint="a fingerprint is not 16 hexadecimal digits",
        no_ruling="a decision does not say what was decided",
        mixed_ruling="a decision says two things at once",
        stray_key="a key of a decision belongs to another kind of decision",
        too_few_claims="a decision, or an entry of the baseline, names fewer claims than it needs",
        repeated_claim="a decision, or an entry of the baseline, names a claim twice",
        contradicting_decisions="two decisions cannot both be followed",
        unknown_claim="a check names a claim that is not there",
    )
    | _codes(
        Level.WARNING,
        bidi_character="the text holds a character that makes the screen show another order than the file has",
        guessed_encoding="the document does not say its encoding, which was guessed",
        bad_bytes="the document holds bytes that its encoding does not have",
        cut_short="only the first part of a document was read",
        file_not_read="a file has an ending, or lies in a folder, that is not read",
        no_value="a claim has neither a value nor a quote (what was imported without is spared)",
        unsure_origin="`derived_from` looks like a misspelt source id",
        unread_check="a check could not be worked out, so it was not made",
    )
    | _codes(
        Level.NOTE,
        text_not_found="a source's text is not there, so its quotes were not checked",
    )
)
"""Every diagnostic of the reading stage, by code."""
