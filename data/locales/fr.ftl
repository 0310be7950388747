### Everything the bot says that is not the story's. A locale is one file of these keys.

## What the story lacks: a `$of` is in the reader's or the story's words ("wounded", "the coup")

missing-name = L’article ne mentionne pas { $name }.
missing-figure = L’article ne donne aucun chiffre pour « { $of } ».
missing-date = L’article ne donne aucune date pour « { $of } ».
missing-place = L’article ne nomme aucun lieu pour « { $of } ».
missing-person = L’article ne nomme personne pour « { $of } ».
missing-reason = L’article ne donne aucune raison pour « { $of } ».
missing-qualifier = L’article ne dit pas à qui ni à quoi se rapporte « { $qualifier } ».
missing-word = L’article ne dit rien de « { $word } ».
missing-answer = L’article ne le dit pas.

## An answer and what stands around it

answer-said-by = selon { $who }
answer-source = { $source }, { $asOf }, révision { $revision }
answer-note = Remarque : { $note }
answer-unsure = Que voulez-vous dire ?
answer-nearest = Voici ce qu’il dit :
answer-next = À demander ensuite :
answer-also-in = Il pourrait aussi s’agir de « { $title } ».
answer-also-in-story = Il pourrait aussi s’agir de « { $title } » (article { $id }).
as-of = état au { $date }
as-of-undated = non daté

## What changed in a story that somebody follows: labels, values, sentences and notes are the story's or its editors'

news-changed-news = { $label } : { $before } → { $after }
news-changed-correction = Rectificatif. { $label } : { $after }. Nous vous avions indiqué : { $before }. C’était faux.
news-changed-misreading = Nous avions mal lu l’article. { $label } : { $after }. Nous vous avions indiqué : { $before }.
news-value-said-by = { $value }, selon { $who }
news-added = Nouveau : { $says }
news-reworded = Cette phrase se lit désormais ainsi :
news-reworded-before = On y lisait :
news-withdrawn-news = Ne figure plus dans l’article : { $says }
news-withdrawn-correction = Rectificatif. L’article ne le dit plus, et c’était faux : { $says }
news-withdrawn-misreading = Nous avions mal lu l’article. Il ne dit pas : { $says }
news-story-withdrawn = La rédaction a retiré cet article.
news-story-returned = La rédaction a republié cet article.
news-note = La rédaction précise : { $note }
news-wish = Vous aviez demandé : { $question }
news-more = { $count ->
    [one] Un autre point a changé. Interrogez-moi ou consultez le résumé.
   *[other] { $count } autres points ont changé. Interrogez-moi ou consultez le résumé.
  }

## Following a story, and how to hear of it

follow-button = Suivre
follow-begun = Vous suivez désormais
follow-begun-group = J’annonce à ce groupe ce qui change dans
follow-list = Vous suivez :
follow-none = Vous ne suivez encore aucun article. /follow permet de suivre celui dont nous parlons.
follow-ended = Vous ne suivez plus « { $title } ».
follow-paused = en pause
follow-button-change = Modifier
follow-button-stop = Ne plus suivre
follow-button-again = Suivre à nouveau
follow-button-pause = Mettre en pause
follow-button-resume = Reprendre
follow-button-settings = Ce que je vous écris, et quand
level-headline = Seulement l’essentiel
level-key = Les faits marquants
level-all = Chaque changement
settings-now = Voici comment je vous écris au sujet des articles que vous suivez :
settings-now-group = Voici comment j’écris ici au sujet des articles que ce groupe suit :
settings-what = Quoi : { $what }
settings-when = Quand : { $when }
settings-quiet = Heures calmes : { $quiet }
settings-zone = Fuseau horaire : { $zone }
settings-at-once = tout de suite
settings-daily = une fois par jour, à { $hour }
settings-quiet-hours = de { $from } à { $to } ; l’essentiel et les rectificatifs arrivent alors sans bruit
settings-no-quiet = aucune
settings-button-what = Quoi
settings-button-when = Quand
settings-button-quiet = Heures calmes
settings-button-zone = Choisir mon fuseau horaire
settings-ask-what = Qu’est-ce qui mérite un message ?
settings-ask-when = Quand dois-je vous écrire ?
settings-ask-quiet = Quand dois-je me taire ?
settings-ask-zone = Laquelle de ces heures est la vôtre en ce moment ?

## The language that the bot speaks; what a story says stays in its own

language-ask = Quelle langue dois-je parler ?
language-chosen = Désormais, je parle français.
language-of-story = Je lis les questions dans la langue de l’article ({ $language }), et ses phrases restent telles qu’elles ont été publiées.

## What a reader wants to be told once the story says it: a question of theirs follows the colon

wish-offer = Dès que l’article le dira, je peux vous prévenir :
wish-button = Me prévenir quand il le dira
wish-kept = Je vous préviendrai dès que l’article le dira :
wish-button-drop = Finalement, non
wish-dropped = Je ne vous préviendrai pas :
wish-dropped-before = Vous y aviez déjà renoncé.
wish-button-again = Me prévenir quand même
wish-list = Vous attendez une réponse à :
wish-full = Vous attendez déjà autant de réponses que je peux en guetter. Renoncez d’abord à l’une d’elles :

## The editors' desk, in their private chats

desk-changed = Les fichiers ont changé. Leur publication donnerait la révision { $revision }.
desk-new = Un nouvel article : les lecteurs ne l’ont pas encore, et personne n’est prévenu.
desk-draft = { $facts ->
    [one] Un brouillon avec un fait. Les lecteurs ne l’ont pas encore.
   *[other] Un brouillon avec { $facts } faits. Les lecteurs ne l’ont pas encore.
  }
desk-faults = Les fichiers contiennent des erreurs et ne peuvent donc pas être publiés :
desk-more = … et plus encore. /desk montre tout.
desk-added-news = Nouveau. { $label } : { $after }
desk-added-editing = Nouveau dans les faits seulement. { $label } : { $after }
desk-changed-news = { $label } : { $before } → { $after }
desk-changed-misreading = { $label } : { $before } → { $after } (l’article le disait déjà : le fait était faux)
desk-withdrawn-news = Disparu. { $label } : { $before }
desk-withdrawn-editing = Disparu des faits seulement. { $label } : { $before }
desk-reworded = En d’autres termes : { $labels }
desk-unconfirmed = Non confirmé : les abonnés ne voient que les phrases. { $label } : { $before } → { $after }
desk-hear = { $count ->
    [one] Un abonné ({ $who }) reçoit :
   *[other] { $count } abonnés ({ $who }) reçoivent :
  }
desk-hear-nothing = { $count ->
    [one] Un abonné ({ $who }) ne reçoit rien.
   *[other] { $count } abonnés ({ $who }) ne reçoivent rien.
  }
desk-wish = { $readers ->
    [one] Une personne qui demandait « { $question } » apprend :
   *[other] { $readers } personnes qui demandaient « { $question } » apprennent :
  }
desk-how = Envoyez-moi un lien, le texte d’un article ou un fichier .txt, .md ou .html : j’en fais un brouillon. Voici ce qui se trouve sur le bureau :
desk-your-text = Votre texte
desk-state-draft = Un brouillon : les lecteurs ne l’ont pas encore.
desk-state-changed = Les lecteurs n’ont pas encore la version des fichiers.
desk-state-published = La version publiée est celle des fichiers.
desk-state-withdrawn = Il est retiré.
desk-state-faults = Ses fichiers contiennent des erreurs.
desk-facts = { $facts ->
    [0] Aucun fait n’est listé.
    [one] Un fait
   *[other] { $facts } faits
  }{ $unconfirmed ->
    [0] {""}
   *[other] , dont { $unconfirmed } à confirmer
  }
desk-article-added = Ajouté comme brouillon.
desk-article-mended = L’article existe déjà : il est mis à jour.
desk-article-unchanged = L’article le dit déjà : rien n’est changé.
desk-article-cut = Telegram coupe un texte aussi long en plusieurs messages. Envoyez l’article en fichier .txt.
desk-article-overwrites = article.md avait été modifié à la main ; sa version d’avant est dans article.before.md.
desk-article-set-aside = L’article n’étaye plus ces faits saisis par la rédaction, désormais dans facts.before.yaml : { $facts }
desk-article-unnamed = L’article ne dit pas qui le publie : indiquez-le (source.name) dans article.md, ou définissez NEWSROOM_NAME.
desk-fact-extracted = Fait { $number } sur { $count }, { $importance }, non confirmé
desk-fact-editor = Fait { $number } sur { $count }, { $importance }
desk-fact-gone = Ce fait n’est plus là.
desk-importance-headline = essentiel
desk-importance-key = fait marquant
desk-importance-detail = détail
desk-ask-label = Écrivez le nouveau libellé de « { $label } ».
desk-ask-value = Écrivez la nouvelle valeur de « { $label } »{ $kind ->
    [quantity] , par exemple : about 40 fighters
    [entity] {" "}: le nom d’une entité des faits
    [date] , par exemple 2013-12-31, ou avec les mots de l’article
    [list] , en séparant les éléments par des virgules
    [yesno] {" "}: yes ou no
   *[other] {""}
  }.
desk-not-written = Rien n’a été enregistré, car l’article ne serait plus lisible :
desk-done-keep = Confirmé.
desk-done-drop = Supprimé.
desk-done-label = Le libellé est corrigé.
desk-done-value = La valeur est corrigée.
desk-done-importance = L’importance est corrigée.
desk-button-facts = Parcourir les faits
desk-button-preview = Ce que la publication changera
desk-button-story = Retour à l’article
desk-button-keep = Garder
desk-button-drop = Supprimer
desk-button-label = Libellé…
desk-button-value = Valeur…
desk-button-before = ◀
desk-button-after = ▶
desk-button-publish = Publier
desk-button-correct = Publier comme rectificatif
desk-button-later = Pas maintenant
desk-button-stop = Arrêter
desk-published = Publié comme révision { $revision }.
desk-hearing = { $count ->
    [0] Aucun abonné n’en est prévenu.
    [one] Un abonné en est prévenu.
   *[other] { $count } abonnés en sont prévenus.
  }
desk-published-by-them = Vous l’avez publié, comme révision { $revision }.
desk-published-by-another = Quelqu’un d’autre à la rédaction l’a publié, comme révision { $revision }.
desk-published-by-nobody = Publié comme révision { $revision }.
desk-postponed-by-them = Vous avez remis cela à plus tard. Vous le retrouverez dans /desk.
desk-postponed-by-another = Quelqu’un d’autre à la rédaction a remis cela à plus tard. Vous le retrouverez dans /desk.
desk-superseded-by-them = Les fichiers disent désormais autre chose.
desk-superseded-by-another = Les fichiers disent désormais autre chose.
desk-superseded-by-nobody = Les fichiers disent désormais autre chose.
desk-being-decided = Quelqu’un d’autre à la rédaction est en train de le publier.
desk-otherwise = Les fichiers disent désormais autre chose. Ce qu’ils disent est proposé à nouveau.
desk-nothing-to-stop = Il n’y a rien à arrêter : personne n’en a été prévenu.
desk-stopped = Arrêté. Déjà reçu : { $sent } ; peut-être en cours d’envoi : { $claimed } ; retenu : { $paused }. Publiez de nouveau : la prochaine révision dira à qui l’a reçu, et seulement à qui l’a reçu, ce qui était faux.

## Small talk

talk-hello = Bonjour ! Interrogez-moi sur l’article : chaque réponse est accompagnée de la phrase qui le dit.
talk-thanks = Je vous en prie.
talk-bye = Au revoir.
talk-help = Posez vos questions avec vos propres mots. Chaque réponse est accompagnée de la phrase de l’article qui le dit ; ce que l’article ne dit pas, je ne l’invente pas.
talk-praise = Tant mieux si cela vous aide.
talk-off-topic = Je ne connais que l’article : interrogez-moi là-dessus.
talk-empty = Ce n’était pas encore une question.
talk-other-language = Je lis les questions dans la langue de l’article.
talk-try-one = Essayez « { $question } »
talk-try-two = Essayez « { $first } » ou « { $second } »

## The terminal chat

chat-how = Posez vos questions sur l’article ; /help dit ce qu’il y a d’autre, /quit met fin à la conversation.
chat-help = Posez vos questions avec vos propres mots. Le numéro d’un choix le sélectionne.
    { "  " }/stories    les articles disponibles
    { "  " }/story ID   passer à un autre article
    { "  " }/quit       terminer (Ctrl-D aussi)
chat-unknown-command = Il n’y a pas de { $command } ici.
chat-turned = Nous parlons maintenant de « { $title } ».
chat-no-story = Il n’y a pas d’article « { $id } ». /stories en donne la liste.

## Telegram: the commands' descriptions, in its menu and in /help

command-start = Commencer, ou recommencer
command-ask = Poser une question sur l’article
command-summary = L’article en quelques faits essentiels
command-timeline = Ce qui s’est passé, et quand
command-people = Qui est cité, et ce qu’on en dit
command-figures = Les chiffres de l’article
command-quotes = Qui dit quoi
command-follow = Apprendre ce qui change dans cet article
command-following = Les articles que vous suivez
command-unfollow = Ne plus rien recevoir sur cet article
command-settings = Ce que je vous écris, et quand
command-language = La langue que je parle
command-unanswered = Ce que les lecteurs ont demandé et que les articles ne disent pas
command-stats = Questions, réponses, abonnés, annonces
command-desk = Le bureau de la rédaction : ajouter, corriger, publier
command-channel = Publier dans l’un de vos canaux
command-stories = Les articles que je connais
command-help = Ce que je sais faire
command-privacy = Ce que je conserve à votre sujet
command-forget = Effacer ce que je conserve de cette discussion
command-id = Votre numéro Telegram

## Telegram: groups and channels

summary-figures = Chiffres
summary-people = Personnes
summary-timeline = Chronologie
summary-updated = mis à jour
channel-which = Dans quel canal dois-je publier ? Je dois y être administrateur, avec le droit de publier.
channel-choose = Choisir un canal
channel-not-mine = Je n’ai pas le droit de publier dans « { $title } ». Nommez-moi administrateur avec le droit de publier des messages, puis choisissez-le de nouveau.
channel-not-yours = Vous n’avez pas vous-même le droit de publier dans « { $title } », je ne le fais donc pas non plus.
posting-now = Ce que je publie dans « { $title } » au sujet de
posting-updates = Ce qui change : { $yes ->
    [yes] oui
   *[no] non
  }
posting-summary = Résumé : { $summary }
posting-no-summary = aucun
posting-short-kept = court, toujours présent
posting-full-kept = complet, toujours présent
posting-short-daily = court, chaque jour à { $hour }
posting-full-daily = complet, chaque jour à { $hour }
posting-button = Résumés ici
posting-button-updates = Publier ce qui change
posting-button-not-updates = Ne plus publier ce qui change
posting-button-none = Pas de résumé
ask-what = Que voulez-vous savoir ? Répondez à ce message par votre question.
ask-placeholder = Votre question sur l’article
group-hello = Bonjour ! Interrogez-moi sur l’article : /ask suivi de votre question, ou répondez à l’un de mes messages. /summary montre ce qu’il dit. Je ne lis rien d’autre ici.
group-help = Interrogez-moi avec /ask suivi de votre question, ou en répondant à l’un de mes messages. /summary, /timeline, /people, /figures et /quotes montrent l’article. Administrateurs : /follow publie ici ce qui change, /settings dit comment.
group-admins-only = Seuls les administrateurs de ce groupe peuvent changer cela.
group-paused = Je ne peux plus écrire dans « { $title } », je l’ai donc mis en pause. Je reprendrai dès que je pourrai de nouveau y écrire.

## Telegram: the chat

telegram-welcome = Bonjour ! Posez-moi vos questions sur cet article. Chaque réponse est accompagnée de la phrase qui le dit, et ce que l’article ne dit pas, je ne l’invente pas.
telegram-turned = Posez-moi vos questions sur cet article.
telegram-story-not-here = Cet article n’est plus disponible. /stories montre ceux qui le sont.
telegram-no-stories = Il n’y a pas encore d’article sur lequel m’interroger. Revenez un peu plus tard.
telegram-more-stories = Voici les { $shown } plus récents des { $all } articles. Une question trouve aussi les autres.
telegram-in-the-story = dans l’article
telegram-view-summary = Résumé
telegram-view-timeline = Chronologie
telegram-view-people = Personnes
telegram-view-figures = Chiffres
telegram-view-quotes = Citations
telegram-no-summary = Il n’y a rien à résumer dans cet article.
telegram-no-timeline = Personne n’a dressé la liste des dates de cet article. Demandez-les-moi : « When did it happen? »
telegram-no-people = Personne n’a dressé la liste des personnes de cet article. Demandez-les-moi : « Who is mentioned? »
telegram-no-figures = Personne n’a dressé la liste des chiffres de cet article. Demandez-les-moi : « How many? »
telegram-no-quotes = Personne n’a dressé la liste des citations de cet article. Demandez-les-moi : « Who said what? »
telegram-figure = { $quantity } { $unit }
telegram-figure-about = environ { $quantity } { $unit }
telegram-unknown-command = Je ne connais pas { $command }. /help dit ce que je connais ; tout autre texte est une question pour moi.
telegram-only-text = Je ne sais lire que du texte. Écrivez votre question, et je cherche la réponse dans l’article.
telegram-old-button = Ce bouton vient d’un message ancien, et je ne sais plus ce qu’il demandait. Écrivez votre question, s’il vous plaît.
telegram-too-many = Cela fait beaucoup de questions d’un coup. Laissez-moi une minute, puis continuez.
telegram-sorry = Toutes mes excuses, quelque chose s’est mal passé de mon côté. Posez la question autrement, s’il vous plaît.
telegram-id = Votre numéro Telegram :
telegram-newsroom = Géré par { $newsroom }
telegram-in-private = Cela reste entre nous : demandez-le-moi dans notre discussion privée.
telegram-again = Telegram ne m’a pas dit si ma réponse était arrivée. Un instant, je la redonne…
telegram-forget = Dois-je effacer tout ce que je conserve de cette discussion ? C’est irréversible.
telegram-forget-all = Tout effacer
telegram-forget-nothing = Tout garder
telegram-forgotten = C’est fait : tout ce que je conservais de cette discussion est effacé.
telegram-not-forgotten = Rien n’a été effacé.
telegram-privacy = Ce que je conserve, et combien de temps :
telegram-privacy-floods = Contre les avalanches de messages, je les compte pendant une minute, puis j’oublie ce compte.
telegram-privacy-forget = /forget efface tout ce que je conserve de cette discussion.
privacy-update = Un message que vous m’envoyez
privacy-update-kept = jusqu’à la réponse, puis seulement son numéro, pendant 48 heures
privacy-conversation = Ce dont nous avons parlé, pour comprendre « et quand ? »
privacy-conversation-kept = 30 minutes : des numéros de faits, pas vos mots ; dans un groupe, avec votre numéro Telegram
privacy-settings = Vos réglages et les articles que vous suivez
privacy-settings-kept = jusqu’à /forget
privacy-wishes = Les questions dont vous attendez la réponse
privacy-wishes-kept = jusqu’à ce que vous y renonciez, 90 jours au plus
privacy-deliveries = Ce que j’ai envoyé ici de ma propre initiative
privacy-deliveries-kept = 30 jours
privacy-questions = Les questions, pour la rédaction
privacy-questions-kept = 90 jours, sans dire qui les a posées ; numéros de téléphone, adresses et @noms y sont masqués
privacy-blocked = Vos réglages, si vous me bloquez
privacy-blocked-kept = 12 mois
telegram-description = Interrogez-moi sur un article de presse. Chaque réponse est accompagnée de la phrase exacte qui le dit ; quand l’article ne le dit pas, je vous le dis.
judge-right = 👍 Juste
judge-wrong = 👎 Faux
unanswered-heading = Les lecteurs l’ont demandé, et l’article ne le dit pas :
unanswered-none = Rien de ce que les lecteurs ont demandé ne manque à l’article.
unanswered-counts = { $asked ->
    [one] demandé une fois
   *[other] demandé { $asked } fois
  }{ $waiting ->
    [0] { "" }
    [one] , 1 lecteur l’attend
   *[other] , { $waiting } lecteurs l’attendent
  }
unanswered-more = et { $count } de plus
unanswered-button-dismissed = Écarter
unanswered-button-muted = Ne plus montrer
unanswered-dismissed = Écarté, jusqu’à ce que quelqu’un le redemande :
unanswered-muted = Ne sera plus montré, même si on le redemande :
unanswered-gone = C’est déjà réglé.
stats-day = jour (UTC)
stats-asked = questions
stats-answered = réponses
stats-right = 👍
stats-wrong = 👎
stats-nothing = Personne n’a rien demandé ces { $days } derniers jours.
stats-chart = Questions par jour
stats-chart-answered = avec réponse
stats-chart-open = sans réponse
stats-chart-caption = Questions par jour, du { $from } au { $to } (UTC)
stats-followers = { $count ->
    [one] 1 abonné
   *[other] { $count } abonnés
  }
stats-announcements = Les dernières annonces :
stats-announcement = révision { $revision }, { $day } : { $sent } envoyés, { $owed } non
inline-ask = Interroger cet article
telegram-short-description = Interrogez un article. Chaque réponse est accompagnée de la phrase exacte qui le dit.
