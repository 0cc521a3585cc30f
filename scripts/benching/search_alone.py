"""Makes the search index of a corpus and nothing else, and prints the CPU seconds of that.

python -m benching.search_alone SEED SIZE      (the fields of a ``Size`` as JSON)
"""

from __future__ import annotations

import json
import sys
import time

from benching.corpus import Corpus
from benching.documents import documents
from benching.kinds import Size
from goodword.formats.search import SearchDocument, build_index


def main(corpus: Corpus) -> None:
    """Make the index.

    Args:
        corpus: What it finds.
    """
    ready = [
        SearchDocument(
            f"{one.lang}/{one.section}/{one.id}",
            f"{one.lang.lower()}/{one.section}/{one.id}/",
            one.day if one.section == "stories" else None,
            one.lang,
            one.section,
            one.title,
            one.summary,
            one.places[0] if one.places else "",
            one.body,
            {"place": one.places, "topic": one.topics, "lang": (one.lang,)},
        )
        for one in documents(corpus)
        # Actions are found through their plan, as on a site of Goodword.
        if "." not in one.id
    ]
    began = time.process_time()
    build_index(ready, {})
    print(f"{time.process_time() - began:.3f}")


if __name__ == "__main__":
    main(Corpus(Size(**json.loads(sys.argv[2])), sys.argv[1]))
