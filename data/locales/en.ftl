### Everything the bot says that is not the story's. A locale is one file of these keys.

## What the story lacks: a `$of` is in the reader's or the story's words ("wounded", "the coup")

missing-name = The story doesn't mention { $name }.
missing-figure = The story gives no number of { $of }.
missing-date = The story gives no date for { $of }.
missing-place = The story names no place for { $of }.
missing-person = The story names nobody for { $of }.
missing-reason = The story gives no reason for { $of }.
missing-qualifier = The story doesn't say who or what was the { $qualifier } one.
missing-word = The story says nothing of { $word }.
missing-answer = The story doesn't say.

## An answer and what stands around it

answer-said-by = according to { $who }
answer-source = { $source }, { $asOf }, revision { $revision }
answer-note = Note: { $note }
answer-unsure = Which do you mean?
answer-nearest = It does say:
answer-next = Ask next:
answer-also-in = This could also be about “{ $title }”.
answer-also-in-story = This could also be about “{ $title }” (story { $id }).
as-of = as of { $date }
as-of-undated = undated

## What changed in a story that somebody follows: labels, values, sentences and notes are the story's or its editors'

news-changed-news = { $label }: { $before } → { $after }
news-changed-correction = Correction. { $label }: { $after }. We told you: { $before }. That was wrong.
news-changed-misreading = We misread the story. { $label }: { $after }. We told you: { $before }.
news-value-said-by = { $value }, according to { $who }
news-added = New: { $says }
news-reworded = This sentence now reads:
news-reworded-before = It read:
news-withdrawn-news = No longer in the story: { $says }
news-withdrawn-correction = Correction. The story no longer says so, and it was wrong: { $says }
news-withdrawn-misreading = We misread the story. It does not say: { $says }
news-story-withdrawn = The newsroom has withdrawn this story.
news-story-returned = The newsroom has published this story again.
news-note = From the newsroom: { $note }
news-wish = You asked: { $question }
news-more = { $count ->
    [one] One more thing changed. Ask me, or look at the summary.
   *[other] { $count } more things changed. Ask me, or look at the summary.
  }

## Following a story, and how to hear of it

follow-button = Follow
follow-begun = You now follow
follow-begun-group = I tell this group what changes in
follow-list = You follow:
follow-none = You follow no story yet. /follow follows the one we talk about.
follow-ended = You no longer follow “{ $title }”.
follow-paused = paused
follow-button-change = Change
follow-button-stop = Stop following
follow-button-again = Follow again
follow-button-pause = Pause
follow-button-resume = Go on
follow-button-settings = How and when I write
level-headline = Headlines only
level-key = Key facts
level-all = Every change
settings-now = How I write to you about the stories that you follow:
settings-now-group = How I write here about the stories that this group follows:
settings-what = What: { $what }
settings-when = When: { $when }
settings-quiet = Quiet hours: { $quiet }
settings-zone = Clock: { $zone }
settings-at-once = at once
settings-daily = once a day, at { $hour }
settings-quiet-hours = { $from } to { $to }; headlines and corrections come silently then
settings-no-quiet = none
settings-button-what = What
settings-button-when = When
settings-button-quiet = Quiet hours
settings-button-zone = Set my clock
settings-ask-what = What is worth a message to you?
settings-ask-when = When shall I write?
settings-ask-quiet = When shall I be quiet?
settings-ask-zone = Which of these is the time where you are?

## The language that the bot speaks; what a story says stays in its own

language-ask = Which language shall I speak?
language-chosen = From now on I speak English.
language-of-story = I read questions in the story's language ({ $language }), and its sentences stay as they were published.

## What a reader wants to be told once the story says it: a question of theirs follows the colon

wish-offer = Once the story says, I can tell you:
wish-button = Tell me when it does
wish-kept = I tell you once the story says:
wish-button-drop = Never mind
wish-dropped = I won't tell you:
wish-dropped-before = That is dropped already.
wish-button-again = Tell me after all
wish-list = You wait for an answer to:
wish-full = You wait for as many answers as I can look out for. Drop one first:

## The editors' desk, in their private chats

desk-changed = The files have changed. To publish them makes revision { $revision }.
desk-new = A new story: readers don't have it yet, and nobody is told.
desk-draft = { $facts ->
    [one] A draft with one fact. Readers don't have it yet.
   *[other] A draft with { $facts } facts. Readers don't have it yet.
  }
desk-faults = The files have faults, so they can't be published:
desk-more = … and more. /desk shows it all.
desk-added-news = New. { $label }: { $after }
desk-added-editing = New in the facts alone. { $label }: { $after }
desk-changed-news = { $label }: { $before } → { $after }
desk-changed-misreading = { $label }: { $before } → { $after } (the article said so before: the fact was wrong)
desk-withdrawn-news = Gone. { $label }: { $before }
desk-withdrawn-editing = Gone from the facts alone. { $label }: { $before }
desk-reworded = In other words: { $labels }
desk-unconfirmed = Not confirmed, so followers are only shown the sentences. { $label }: { $before } → { $after }
desk-hear = { $count ->
    [one] One follower ({ $who }) gets:
   *[other] { $count } followers ({ $who }) get:
  }
desk-hear-nothing = { $count ->
    [one] One follower ({ $who }) gets nothing.
   *[other] { $count } followers ({ $who }) get nothing.
  }
desk-wish = { $readers ->
    [one] One reader who asked “{ $question }” is told:
   *[other] { $readers } readers who asked “{ $question }” are told:
  }
desk-how = Send me a link, an article's text, or a .txt, .md or .html file, and I draft a story of it. These are on the desk:
desk-your-text = Your text
desk-state-draft = A draft: readers don't have it yet.
desk-state-changed = Readers don't have it as the files are.
desk-state-published = Readers have it as the files are.
desk-state-withdrawn = It is withdrawn.
desk-state-faults = Its files have faults.
desk-facts = { $facts ->
    [0] No fact is listed.
    [one] One fact
   *[other] { $facts } facts
  }{ $unconfirmed ->
    [0] {""}
   *[other] ; { $unconfirmed } not confirmed by an editor
  }
desk-article-added = Added as a draft.
desk-article-mended = The article belongs to a story there is: it is mended.
desk-article-unchanged = The story says so already: nothing is changed.
desk-article-cut = Telegram cuts so long a text into several messages. Please send the article as a .txt file.
desk-article-overwrites = article.md had been changed by hand; what it was is in article.before.md.
desk-article-set-aside = The article no longer bears out these facts of an editor, now in facts.before.yaml: { $facts }
desk-article-unnamed = The article does not name its publisher: put it as source.name into article.md, or set NEWSROOM_NAME.
desk-fact-extracted = Fact { $number } of { $count }, { $importance }, not confirmed
desk-fact-editor = Fact { $number } of { $count }, { $importance }
desk-fact-gone = That fact is not there any more.
desk-importance-headline = headline
desk-importance-key = key fact
desk-importance-detail = detail
desk-ask-label = Write the new label of “{ $label }”.
desk-ask-value = Write the new value of “{ $label }”{ $kind ->
    [quantity] , such as: about 40 fighters
    [entity] : the name of one that the facts list
    [date] , such as 2013-12-31, or in the article's words
    [list] , with commas between
    [yesno] : yes or no
   *[other] {""}
  }.
desk-not-written = That is not written, since the story could not be read any more:
desk-done-keep = Confirmed.
desk-done-drop = Dropped.
desk-done-label = The label is mended.
desk-done-value = The value is mended.
desk-done-importance = Its importance is mended.
desk-button-facts = Look through the facts
desk-button-preview = What publishing brings
desk-button-story = Back to the story
desk-button-keep = Keep
desk-button-drop = Drop
desk-button-label = Label …
desk-button-value = Value …
desk-button-before = ◀
desk-button-after = ▶
desk-button-publish = Publish
desk-button-correct = Publish as correction
desk-button-later = Not now
desk-button-stop = Stop
desk-published = Published as revision { $revision }.
desk-hearing = { $count ->
    [0] No follower hears of it.
    [one] One follower hears of it.
   *[other] { $count } followers hear of it.
  }
desk-published-by-them = You published it, as revision { $revision }.
desk-published-by-another = Another editor published it, as revision { $revision }.
desk-published-by-nobody = It is published as revision { $revision }.
desk-postponed-by-them = Not now, you said. /desk still has it.
desk-postponed-by-another = Not now, said another editor. /desk still has it.
desk-superseded-by-them = The files say something else by now.
desk-superseded-by-another = The files say something else by now.
desk-superseded-by-nobody = The files say something else by now.
desk-being-decided = Another editor is publishing it just now.
desk-otherwise = The files say something else by now. What they say is offered anew.
desk-nothing-to-stop = There is nothing to stop: nobody was told of it.
desk-stopped = Stopped. { $sent } had received it, { $claimed } may just be getting it, { $paused } won't. Publish again: the next revision tells those who had it, and only those, what was wrong.

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

chat-how = Ask about the story; /help says what else there is, /quit ends.
chat-help = Ask in your own words. The number of a choice picks it.
    { "  " }/stories    the stories there are
    { "  " }/story ID   turn to another story
    { "  " }/quit       end the chat (so does Ctrl-D)
chat-unknown-command = There is no { $command } here.
chat-turned = Now about “{ $title }”.
chat-no-story = There is no story “{ $id }”. /stories lists them.

## Telegram: the commands' descriptions, in its menu and in /help

command-start = Start, or start again
command-ask = Ask about the story
command-summary = The story in its most important facts
command-timeline = What happened when
command-people = Who is mentioned, and what is said of them
command-figures = The story's numbers
command-quotes = Who says what
command-follow = Hear what changes in this story
command-following = The stories you follow
command-unfollow = Hear no more of this story
command-settings = What I write to you, and when
command-language = The language that I speak
command-unanswered = What readers asked and the stories don't say
command-stats = Questions, answers, followers, announcements
command-desk = The newsroom's desk: add, mend, publish
command-channel = Post in a channel of yours
command-stories = The stories I know
command-help = What I can do
command-privacy = What I keep of you
command-forget = Delete what I keep of this chat
command-id = Your Telegram number

## Telegram: groups and channels

summary-figures = Figures
summary-people = People
summary-timeline = Timeline
summary-updated = updated
channel-which = Which channel shall I post in? I must be one of its admins, with the right to post.
channel-choose = Choose a channel
channel-not-mine = I may not post in “{ $title }”. Make me an admin there who may post messages, and choose it again.
channel-not-yours = You may not post in “{ $title }” yourself, so I don't either.
posting-now = What I post in “{ $title }” about
posting-updates = What changes: { $yes ->
    [yes] yes
   *[no] no
  }
posting-summary = Summary: { $summary }
posting-no-summary = none
posting-short-kept = short, always there
posting-full-kept = full, always there
posting-short-daily = short, every day at { $hour }
posting-full-daily = full, every day at { $hour }
posting-button = Summaries here
posting-button-updates = Post what changes
posting-button-not-updates = Don't post what changes
posting-button-none = No summary
ask-what = What do you want to know? Reply with your question.
ask-placeholder = Your question about the story
group-hello = Hello! Ask me about the story: /ask and your question, or reply to one of my messages. /summary shows what it says. I read nothing else here.
group-help = Ask with /ask and your question, or reply to one of my messages. /summary, /timeline, /people, /figures and /quotes show the story. Admins: /follow posts here what changes, /settings says how.
group-admins-only = Only this group's admins can change that.
group-paused = I can't post in “{ $title }” any more, so I have paused it. Once I may post there again, I go on.

## Telegram: the chat

telegram-welcome = Hello! Ask me anything about this story. Each answer comes with the sentence that says so, and what the story doesn't say I don't make up.
telegram-turned = Ask me anything about this story.
telegram-story-not-here = That story is not here any more. /stories shows what is.
telegram-no-stories = There is no story to ask about yet. Please come back later.
telegram-more-stories = These are the newest { $shown } of { $all } stories. A question finds the others too.
telegram-in-the-story = in the story
telegram-view-summary = Summary
telegram-view-timeline = Timeline
telegram-view-people = People
telegram-view-figures = Figures
telegram-view-quotes = Quotes
telegram-no-summary = There is nothing in this story to sum up.
telegram-no-timeline = Nobody has listed this story's dates. Ask me about them: “When did it happen?”
telegram-no-people = Nobody has listed this story's people. Ask me about them: “Who is mentioned?”
telegram-no-figures = Nobody has listed this story's figures. Ask me about them: “How many?”
telegram-no-quotes = Nobody has listed this story's quotes. Ask me about them: “Who said what?”
telegram-figure = { $quantity } { $unit }
telegram-figure-about = about { $quantity } { $unit }
telegram-unknown-command = I don't know { $command }. /help lists what I know; any other text is a question to me.
telegram-only-text = I can only read text. Type your question, and I look for the answer in the story.
telegram-old-button = That button is from an older message, and I no longer know what it asked. Please type your question.
telegram-too-many = That was a lot of questions at once. Please give me a minute, then ask on.
telegram-sorry = Sorry, something went wrong on my side. Please ask in other words.
telegram-id = Your Telegram number:
telegram-newsroom = Run by { $newsroom }
telegram-in-private = That is between the two of us: ask me in our private chat.
telegram-again = Telegram didn't tell me whether my answer arrived. One moment, I give it again …
telegram-forget = Shall I delete everything that I keep of this chat? That can't be undone.
telegram-forget-all = Delete everything
telegram-forget-nothing = Keep it
telegram-forgotten = Done: everything that I kept of this chat is deleted.
telegram-not-forgotten = Nothing was deleted.
telegram-privacy = What I keep, and how long:
telegram-privacy-floods = Against floods I count messages for a minute, and forget the count after it.
telegram-privacy-forget = /forget deletes all that I keep of this chat.
privacy-update = A message to me
privacy-update-kept = until it is answered, then only its number, for 48 hours
privacy-conversation = What we spoke of, so that I understand “and when?”
privacy-conversation-kept = 30 minutes: the numbers of facts, not your words; in a group, with your Telegram number
privacy-settings = Your settings and the stories you follow
privacy-settings-kept = until /forget
privacy-wishes = Questions that you want answered once a story says
privacy-wishes-kept = until you drop them, 90 days at most
privacy-deliveries = What was sent to this chat unasked
privacy-deliveries-kept = 30 days
privacy-questions = Questions, for the newsroom
privacy-questions-kept = 90 days, without who asked; telephone numbers, addresses and @names are masked
privacy-blocked = Your settings, should you block me
privacy-blocked-kept = 12 months
telegram-description = Ask me about a news story. Each answer comes with the very sentence that says so; when the story doesn't say, I tell you that.
judge-right = 👍 Right
judge-wrong = 👎 Wrong
unanswered-heading = Readers asked, and the story didn't say:
unanswered-none = There is nothing that readers asked and the story didn't say.
unanswered-counts = { $asked ->
    [one] asked once
   *[other] asked { $asked } times
  }{ $waiting ->
    [0] { "" }
    [one] , 1 reader waits for it
   *[other] , { $waiting } readers wait for it
  }
unanswered-more = and { $count } more
unanswered-button-dismissed = Dismiss
unanswered-button-muted = Mute
unanswered-dismissed = Dismissed, until somebody asks it again:
unanswered-muted = Muted, whoever asks it again:
unanswered-gone = That is dealt with already.
stats-day = day (UTC)
stats-asked = asked
stats-answered = answered
stats-right = 👍
stats-wrong = 👎
stats-nothing = Nobody has asked anything in the last { $days } days.
stats-chart = Questions a day
stats-chart-answered = answered
stats-chart-open = not answered
stats-chart-caption = Questions a day, { $from } to { $to } (UTC)
stats-followers = { $count ->
    [one] 1 follower
   *[other] { $count } followers
  }
stats-announcements = The last announcements:
stats-announcement = revision { $revision }, { $day }: { $sent } sent, { $owed } not
inline-ask = Ask this story
telegram-short-description = Ask a news story. Answers with the very sentence that says so.
