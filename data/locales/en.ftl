### Everything the bot says that is not the story's. A locale is one file of these keys.

## What the story lacks: a `$of` is in the reader's or the story's words ("wounded", "the coup")

missing-name = The story doesn't mention { $name }.
missing-figure = The story gives no number of { $of }.
missing-date = The story gives no date for { $of }.
missing-place = The story names no place for { $of }.
missing-person = The story names nobody for { $of }.
missing-reason = The story gives no reason for { $of }.
missing-word = The story says nothing of { $word }.
missing-answer = The story doesn't say.

## An answer and what stands around it

answer-said-by = according to { $who }
answer-source = { $source }, { $asOf }, revision { $revision }
answer-note = Note: { $note }
answer-unsure = Which do you mean?
answer-nearest = It does say:
answer-next = Ask next:
answer-also-in = “{ $title }” could be meant too.
as-of = as of { $date }
as-of-undated = undated

## Small talk

talk-hello = Hello! Ask me about the story: each answer comes with the sentence that says so.
talk-thanks = You're welcome.
talk-bye = Goodbye.
talk-help = Ask in your own words. Each answer comes with the sentence of the story that says so; what the story doesn't say, I don't make up.
talk-praise = Glad that it helped.
talk-off-topic = I only know the story, so ask me about that.
talk-empty = That was no question yet.
talk-other-language = I read questions in the story's language.
talk-try-one = Try “{ $question }”
talk-try-two = Try “{ $first }” or “{ $second }”

## The terminal chat

chat-welcome = { $title }
    { $source }, { $asOf }, revision { $revision }
chat-how = Ask about the story; /help says what else there is, /quit ends.
chat-help = Ask in your own words. The number of a choice picks it.
    /stories        the stories there are
    /story ID       turn to another story
    /quit           end the chat (so does Ctrl-D)
chat-unknown-command = There is no { $command } here.
chat-turned = Now about “{ $title }”.
chat-no-story = There is no story “{ $id }”. /stories lists them.
