"""The names of columns, and the tables that are known by theirs."""

from __future__ import annotations

from foiakit.readers.values import headers


class TestTheTableOfHeaders:
    def test_every_name_goes_to_a_field_and_no_two_fields_share_one(self) -> None:
        found: dict[str, str] = {}
        for row in headers._data()["field"]:
            assert row["name"] in headers.TARGETS
            for header in row["headers"]:
                short = headers.fold(header)
                assert found.setdefault(short, row["name"]) == row["name"], header
                assert headers.aliases()[short] == row["name"], header

    def test_every_row_has_a_source_that_is_explained(self) -> None:
        known = headers._data()["sources"]
        for row in [*headers._data()["field"], *headers._data()["listing"]]:
            assert set(row["source"].split("; ")) <= set(known), row["name"]

    def test_a_listing_goes_to_fields_that_there_are(self) -> None:
        for listing in headers.listings():
            assert set(listing.fields.values()) <= {*headers.TARGETS, headers.KEEP}
            assert not set(listing.fields) & set(listing.dropped)
