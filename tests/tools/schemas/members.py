"""Looks each member of the schema up in the models that datamodel-code-generator wrote."""

import builtins
import json
import typing
from pathlib import Path

import models
import pydantic

SCHEMA = json.loads(Path("nomination.schema.json").read_text("utf-8"))


def alternatives(annotation):
    """The types of a union; a root model counts as what it contains."""
    if isinstance(annotation, type) and issubclass(annotation, pydantic.RootModel):
        yield from alternatives(annotation.model_fields["root"].annotation)
    elif typing.get_origin(annotation) is list or not typing.get_args(annotation):
        yield annotation
    elif typing.get_origin(annotation) is typing.Annotated:
        yield from alternatives(typing.get_args(annotation)[0])
    else:
        for each in typing.get_args(annotation):
            yield from alternatives(each)


def definitions(schema):
    """The schemas that may apply, without references."""
    if "$ref" in schema:
        yield from definitions(SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[1]])
    elif "anyOf" in schema and "properties" not in schema:
        for each in schema["anyOf"]:
            yield from definitions(each)
    else:
        yield schema


found = 0


def check(schema, types, place):
    """Compares the objects and lists that a schema allows with those of the types."""
    global found
    assert types and typing.Any not in types, f"{place} has no type: {types}"
    for each in definitions(schema):
        if "properties" in each:
            classes = [it for it in types if isinstance(it, type) and issubclass(it, pydantic.BaseModel)]
            assert classes, f"{place} is an object in no type: {types}"
            for name, member in each["properties"].items():
                for model in classes:
                    fields = {field.alias or key: field for key, field in model.model_fields.items()}
                    assert name in fields, f"{model} lacks {name}"
                    check(member, list(alternatives(fields[name].annotation)), f"{place}/{name}")
                found += 1
        elif each.get("type") == "array" and each["items"] != {"type": "null"}:
            lists = [it for it in types if typing.get_origin(it) is list]
            items = [item for it in lists for item in alternatives(typing.get_args(it)[0])]
            check(each["items"], items, f"{place}/0")


check(SCHEMA, [models.Nomination], "")
assert found > 40, f"only {found} members"
for name, value in vars(models).items():
    is_own = isinstance(value, type) and value.__module__ == "models"
    assert not (is_own and hasattr(builtins, name)), f"{name} hides a type of Python"
