"""An optional second reader of reports: a language model behind an endpoint that the deployment names.

It is off unless the environment names an endpoint and a model, and reads a report only where its reader consents. What
it proposes must quote the text and name what the text names, is marked, and is accepted by nobody but a person.
"""

FLAG = "language_model"
"""The flag of every candidate that a language model proposed."""
