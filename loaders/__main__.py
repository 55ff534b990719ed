import sys
from pathlib import Path
from graph_schema.errors import DataError
from loaders.checking import check_data
try:
    only=[Path(a) for a in sys.argv[2:] if a.endswith('.yml')]
    c=check_data(Path('data'), only=only[0] if only else None)
    print(len(c.claims),'claims', c.texts_read)
except DataError as e:
    print(e); sys.exit(1)
