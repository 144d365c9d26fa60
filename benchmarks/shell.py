"""Commands for SQLite's own shell that make the same database as foiakit from the same file."""

from __future__ import annotations

import tempfile
from pathlib import Path

from synthetic_corpus import FIELDS

from foiakit.store.store import Store

LISTS = ("captions", "traffic_tags")


def script(source: Path) -> str:
    """Tables, rows, labels, full text, indices, in one transaction.

    The schema is foiakit's, indices and all. The shell does not check or compare anything: a uid is
    a random number, the derived columns are what plain SQL makes of the corpus.
    """
    tables, indices = _schema()
    values = {name: f'"{name}"' for name in FIELDS}
    load = [f"CREATE TEMP TABLE given ({', '.join(values.values())})"]
    if source.suffix == ".csv":
        load.append(f'.import --csv --skip 1 "{source}" given')
        # The shell reads an absent value as an empty one.
        values = {name: f"nullif({value}, '')" for name, value in values.items()}
        values |= {
            name: f"""CASE {name} WHEN '' THEN '[]'
                ELSE '["' || replace({name}, '; ', '","') || '"]' END"""
            for name in LISTS
        }
        values["excised"] = "excised = 'true'"
        table = "given"
    else:
        load = ["CREATE TEMP TABLE given (line)", '.mode list\n.separator "\\037" "\\n"']
        load.append(f'.import "{source}" given')
        values = {name: f"line ->> '{name}'" for name in FIELDS}
        values |= {name: f"coalesce(line -> '{name}', '[]')" for name in LISTS}
        table = "given"
    date, message = values["date"], values["message"]
    values |= {
        "uid": "lower(hex(randomblob(16)))",
        "year": f"CAST(substr({date}, 1, 4) AS INTEGER)",
        "pages": f"CAST({values['pages']} AS INTEGER)",
        "created": "datetime()",
        "updated": "datetime()",
        "day_first": f"{date} || CASE length({date}) WHEN 7 THEN '-01' ELSE '' END",
        "day_last": f"{date} || CASE length({date}) WHEN 7 THEN '-28' ELSE '' END",
        "post": f"upper(substr({message}, 1, instr({message}, ' ') - 1))",
        "serial": f"CAST(substr({message}, instr({message}, ' ') + 1) AS INTEGER)",
        "fingerprint": "lower(hex(randomblob(16)))",
    }
    names = ", ".join(f'"{name}"' for name in values)
    text = ", ".join(name for name in ("title", "description", "notes", "text"))
    lines = [
        *tables,
        "BEGIN IMMEDIATE",
        *load,
        f"INSERT INTO records ({names}) SELECT {', '.join(values.values())} FROM {table}",
        f"INSERT INTO records_fts (rowid, {text}) SELECT id, {text} FROM records",
        "INSERT INTO record_captions SELECT value, day_first, records.id"
        " FROM records, json_each(captions) WHERE captions <> '[]'",
        *indices,
        "COMMIT",
    ]
    return "".join(line + ("\n" if line.startswith(".") else ";\n") for line in lines)


def _schema() -> tuple[list[str], list[str]]:
    """The statements that make foiakit's tables and triggers, and those that make its indices."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.write(f"{folder}/empty.db", create=True) as store,
    ):
        store.put([])
        found = store.connection.execute(
            "SELECT type = 'index', sql FROM sqlite_master WHERE sql IS NOT NULL"
            " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\'"
        ).fetchall()
    return [sql for index, sql in found if not index], [sql for index, sql in found if index]
