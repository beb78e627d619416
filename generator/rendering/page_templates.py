"""The Jinja templates of pages: a name and what it is given → a page of Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from markupsafe import Markup

from generator.errors import GeneratorError
from generator.model import Page
from generator.rendering.publication import Desk, localise
from generator.urls import relative_url, to_url


class TemplateFailedError(GeneratorError):
    """A template cannot be used; names the file, the line and what is wrong."""

    def __init__(self, name: str, error: TemplateError, folder: Path) -> None:
        if isinstance(error, TemplateSyntaxError):
            place = f"{Path(error.filename or name).name}:{error.lineno}"
        else:
            place = name
        if isinstance(error, TemplateNotFound):
            message = (
                f"there is no template '{error.name}' in {folder.name}/; expected it beside the other page templates"
            )
        else:
            message = f"{error.message}; mend the template, or restore the one that came with the generator"
        super().__init__(f"templates/pages/{place}: {message}")


class PageTemplates:
    """The page templates of a desk. Values are escaped, and a name that is not given is an error.

    `{% trans %}` and `_("…")` say a message in the language of the interface; `print_number` prints a number in it;
    `text_lang` is the attribute of what is in the language of the summaries, where that is another.
    """

    def __init__(self, desk: Desk) -> None:
        folder = self._folder = desk.publication.templates
        self._environment = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
        )
        self._environment.policies["ext.i18n.trimmed"] = True
        self._environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
        self._environment.install_gettext_translations(desk.language.translations, newstyle=True)  # type: ignore[attr-defined]  # the extension adds it
        self._environment.globals["print_number"] = desk.language.number
        self._environment.globals["text_lang"] = _mark_language(desk.text_language)

    def page(self, name: str, src_uri: str, meta: Mapping[str, object], context: Mapping[str, object]) -> Page:
        """The page that template `name` makes of `context`; addresses in it become relative to the page."""
        url = to_url(src_uri)
        local = {key: localise(value, url) for key, value in context.items()}

        def asset(path: str) -> str:
            return relative_url(path, url)

        try:
            text = self._environment.get_template(f"{name}.md.j2").render(local, asset=asset)
        except TemplateError as error:
            raise TemplateFailedError(f"{name}.md.j2", error, self._folder) from error
        return Page(src_uri, meta, _close_ranks(text))


def _mark_language(code: str) -> Markup:
    return Markup(' lang="{}"').format(code) if code else Markup("")


def _close_ranks(html: str) -> str:
    """The text without empty lines: a blank line would end Markdown's block of HTML, and what follows be read anew."""
    return "\n".join(line.strip() for line in html.split("\n") if line.strip())
