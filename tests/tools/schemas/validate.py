"""Prints what a validator says of each case, as JSON."""

import json
import os
import sys
from pathlib import Path

SCHEMA = json.loads(Path("nomination.schema.json").read_text("utf-8"))


def validator(name):
    """A function that says whether a nomination is valid."""
    if name == "jsonschema":
        import jsonschema

        # As the schema says which draft it is.
        return jsonschema.validators.validator_for(SCHEMA)(SCHEMA).is_valid
    if name == "jsonschema-rs":
        import jsonschema_rs

        return jsonschema_rs.validator_for(SCHEMA).is_valid
    import pydantic
    from models import Nomination

    def is_model(nomination):
        try:
            Nomination.model_validate(nomination)
        except pydantic.ValidationError:
            return False
        return True

    return is_model


def constant(word):
    raise ValueError(f"{word} is no JSON")


def read(path):
    """The nomination; raises an exception if it is no JSON in UTF-8."""
    text = path.read_bytes().decode("utf-8").removeprefix("\ufeff")
    nomination = json.loads(text, parse_constant=constant)
    # UTF-8 cannot encode lone surrogates, which the parser accepts.
    json.dumps(nomination, ensure_ascii=False).encode("utf-8")
    return nomination


is_valid = validator(sys.argv[1])
verdicts = {}
for kind in ["good", "bad"]:
    for path in sorted(Path(os.environ["NOMINATION_CARD_CASES"], kind).iterdir()):
        try:
            nomination = read(path)
        except (ValueError, RecursionError):
            verdict = None
        else:
            verdict = is_valid(nomination)
        verdicts[f"{kind}/{path.stem}"] = verdict
print(json.dumps(verdicts))
