### Everything the bot says that is not the story's. A locale is one file of these keys.

## What the story lacks: a `$of` is in the reader's or the story's words ("wounded", "the coup")

missing-name = En la noticia no aparece { $name }.
missing-figure = La noticia no da ninguna cifra para «{ $of }».
missing-date = La noticia no da ninguna fecha para «{ $of }».
missing-place = La noticia no nombra ningún lugar para «{ $of }».
missing-person = La noticia no nombra a nadie para «{ $of }».
missing-reason = La noticia no da ninguna razón para «{ $of }».
missing-qualifier = La noticia no dice quién o qué corresponde a «{ $qualifier }».
missing-word = La noticia no dice nada de «{ $word }».
missing-answer = La noticia no lo dice.

## An answer and what stands around it

answer-said-by = según { $who }
answer-source = { $source }, { $asOf }, revisión { $revision }
answer-note = Nota: { $note }
answer-unsure = ¿A qué te refieres?
answer-nearest = Lo que sí dice:
answer-next = Para seguir preguntando:
answer-also-in = También podría tratarse de «{ $title }».
answer-also-in-story = También podría tratarse de «{ $title }» (noticia { $id }).
as-of = a fecha de { $date }
as-of-undated = sin fecha

## What changed in a story that somebody follows: labels, values, sentences and notes are the story's or its editors'

news-changed-news = { $label }: { $before } → { $after }
news-changed-correction = Corrección. { $label }: { $after }. Te habíamos dicho: { $before }. Era un error.
news-changed-misreading = Habíamos leído mal la noticia. { $label }: { $after }. Te habíamos dicho: { $before }.
news-value-said-by = { $value }, según { $who }
news-added = Nuevo: { $says }
news-reworded = Esta frase dice ahora:
news-reworded-before = Antes decía:
news-withdrawn-news = Ya no figura en la noticia: { $says }
news-withdrawn-correction = Corrección. La noticia ya no lo dice, y era un error: { $says }
news-withdrawn-misreading = Habíamos leído mal la noticia. No dice: { $says }
news-story-withdrawn = La redacción ha retirado esta noticia.
news-story-returned = La redacción ha vuelto a publicar esta noticia.
news-note = De la redacción: { $note }
news-wish = Preguntaste: { $question }
news-more = { $count ->
    [one] Hay un cambio más. Pregúntame o mira el resumen.
   *[other] Hay { $count } cambios más. Pregúntame o mira el resumen.
  }

## Following a story, and how to hear of it

follow-button = Seguir
follow-begun = Ahora sigues
follow-begun-group = Cuento a este grupo lo que cambia en
follow-list = Sigues:
follow-none = Aún no sigues ninguna noticia. /follow sigue aquella de la que hablamos.
follow-ended = Ya no sigues «{ $title }».
follow-paused = en pausa
follow-button-change = Cambiar
follow-button-stop = Dejar de seguir
follow-button-again = Volver a seguir
follow-button-pause = Pausar
follow-button-resume = Reanudar
follow-button-settings = Qué te escribo y cuándo
level-headline = Solo lo más importante
level-key = Los datos clave
level-all = Cada cambio
settings-now = Así te escribo sobre las noticias que sigues:
settings-now-group = Así escribo aquí sobre las noticias que sigue este grupo:
settings-what = Qué: { $what }
settings-when = Cuándo: { $when }
settings-quiet = Horas de silencio: { $quiet }
settings-zone = Zona horaria: { $zone }
settings-at-once = al momento
settings-daily = una vez al día, a las { $hour }
settings-quiet-hours = de { $from } a { $to }; lo más importante y las correcciones llegan entonces sin sonido
settings-no-quiet = ninguna
settings-button-what = Qué
settings-button-when = Cuándo
settings-button-quiet = Horas de silencio
settings-button-zone = Elegir mi zona horaria
settings-ask-what = ¿Qué merece un mensaje para ti?
settings-ask-when = ¿Cuándo te escribo?
settings-ask-quiet = ¿Cuándo debo guardar silencio?
settings-ask-zone = ¿Cuál de estas es ahora tu hora?

## The language that the bot speaks; what a story says stays in its own

language-ask = ¿En qué idioma te hablo?
language-chosen = A partir de ahora hablo español.
language-of-story = Leo las preguntas en el idioma de la noticia ({ $language }), y sus frases quedan tal como se publicaron.

## What a reader wants to be told once the story says it: a question of theirs follows the colon

wish-offer = En cuanto la noticia lo diga, puedo avisarte:
wish-button = Avísame cuando lo diga
wish-kept = Te avisaré en cuanto la noticia lo diga:
wish-button-drop = Déjalo
wish-dropped = No te avisaré:
wish-dropped-before = Eso ya está descartado.
wish-button-again = Avísame de todos modos
wish-list = Esperas respuesta a:
wish-full = Ya esperas tantas respuestas como puedo vigilar. Descarta antes una:

## The editors' desk, in their private chats

desk-changed = Los archivos han cambiado. Al publicarlos saldría la revisión { $revision }.
desk-new = Una noticia nueva: los lectores aún no la tienen, y no se avisa a nadie.
desk-draft = { $facts ->
    [one] Un borrador con un dato. Los lectores aún no lo tienen.
   *[other] Un borrador con { $facts } datos. Los lectores aún no lo tienen.
  }
desk-faults = Los archivos tienen errores, así que no se pueden publicar:
desk-more = … y más. /desk lo muestra todo.
desk-added-news = Nuevo. { $label }: { $after }
desk-added-editing = Nuevo solo en los datos. { $label }: { $after }
desk-changed-news = { $label }: { $before } → { $after }
desk-changed-misreading = { $label }: { $before } → { $after } (el artículo ya lo decía: el dato estaba mal)
desk-withdrawn-news = Ya no está. { $label }: { $before }
desk-withdrawn-editing = Ya no está, solo en los datos. { $label }: { $before }
desk-reworded = Con otras palabras: { $labels }
desk-unconfirmed = Sin confirmar: a los seguidores solo se les muestran las frases. { $label }: { $before } → { $after }
desk-hear = { $count ->
    [one] Un seguidor ({ $who }) recibe:
   *[other] { $count } seguidores ({ $who }) reciben:
  }
desk-hear-nothing = { $count ->
    [one] Un seguidor ({ $who }) no recibe nada.
   *[other] { $count } seguidores ({ $who }) no reciben nada.
  }
desk-wish = { $readers ->
    [one] A una persona que preguntó «{ $question }» se le dice:
   *[other] A { $readers } personas que preguntaron «{ $question }» se les dice:
  }
desk-how = Envíame un enlace, el texto de un artículo o un archivo .txt, .md o .html, y hago de él un borrador. Esto está sobre la mesa:
desk-your-text = Tu texto
desk-state-draft = Un borrador: los lectores aún no lo tienen.
desk-state-changed = Los lectores aún no tienen la versión de los archivos.
desk-state-published = La versión publicada es la de los archivos.
desk-state-withdrawn = Está retirado.
desk-state-faults = Sus archivos tienen errores.
desk-facts = { $facts ->
    [0] No hay ningún dato.
    [one] Un dato
   *[other] { $facts } datos
  }{ $unconfirmed ->
    [0] {""}
   *[other] ; { $unconfirmed } sin confirmar
  }
desk-article-added = Añadido como borrador.
desk-article-mended = El artículo ya existía: se ha actualizado.
desk-article-unchanged = La noticia ya lo dice: no ha cambiado nada.
desk-article-cut = Telegram corta un texto tan largo en varios mensajes. Envía el artículo como archivo .txt.
desk-article-overwrites = article.md se había cambiado a mano; lo que era está en article.before.md.
desk-article-set-aside = El artículo ya no respalda estos datos de la redacción, ahora en facts.before.yaml: { $facts }
desk-article-unnamed = El artículo no dice quién lo publica: indícalo en article.md (source.name) o define NEWSROOM_NAME.
desk-fact-extracted = Dato { $number } de { $count }, { $importance }, sin confirmar
desk-fact-editor = Dato { $number } de { $count }, { $importance }
desk-fact-gone = Ese dato ya no está.
desk-importance-headline = lo más importante
desk-importance-key = dato clave
desk-importance-detail = detalle
desk-ask-label = Escribe la nueva etiqueta de «{ $label }».
desk-ask-value = Escribe el nuevo valor de «{ $label }»{ $kind ->
    [quantity] , por ejemplo: about 40 fighters
    [entity] : el nombre de una entidad de los datos
    [date] , por ejemplo 2013-12-31, o con las palabras del artículo
    [list] , separando los elementos con comas
    [yesno] : yes o no
   *[other] {""}
  }.
desk-not-written = No se ha escrito, porque la noticia ya no se podría leer:
desk-done-keep = Confirmado.
desk-done-drop = Quitado.
desk-done-label = La etiqueta está corregida.
desk-done-value = El valor está corregido.
desk-done-importance = La importancia está corregida.
desk-button-facts = Repasar los datos
desk-button-preview = Qué cambiará al publicar
desk-button-story = Volver a la noticia
desk-button-keep = Conservar
desk-button-drop = Quitar
desk-button-label = Etiqueta…
desk-button-value = Valor…
desk-button-before = ◀
desk-button-after = ▶
desk-button-publish = Publicar
desk-button-correct = Publicar como corrección
desk-button-later = Ahora no
desk-button-stop = Detener
desk-published = Publicado como revisión { $revision }.
desk-hearing = { $count ->
    [0] No se avisa a ningún seguidor.
    [one] Se avisa a un seguidor.
   *[other] Se avisa a { $count } seguidores.
  }
desk-published-by-them = Lo publicaste tú, como revisión { $revision }.
desk-published-by-another = Lo publicó otra persona de la redacción, como revisión { $revision }.
desk-published-by-nobody = Está publicado como revisión { $revision }.
desk-postponed-by-them = Lo dejaste para más tarde. Sigue en /desk.
desk-postponed-by-another = Otra persona de la redacción lo dejó para más tarde. Sigue en /desk.
desk-superseded-by-them = Los archivos ya dicen otra cosa.
desk-superseded-by-another = Los archivos ya dicen otra cosa.
desk-superseded-by-nobody = Los archivos ya dicen otra cosa.
desk-being-decided = Otra persona de la redacción lo está publicando ahora mismo.
desk-otherwise = Los archivos ya dicen otra cosa. Lo que dicen se ofrece de nuevo.
desk-nothing-to-stop = No hay nada que detener: no se avisó a nadie.
desk-stopped = Detenido. Ya recibido: { $sent }; quizá en camino: { $claimed }; retenido: { $paused }. Publica de nuevo: la próxima revisión dirá a quienes lo recibieron, y solo a ellos, qué estaba mal.

## Small talk

talk-hello = ¡Hola! Pregúntame sobre la noticia: cada respuesta viene con la frase que lo dice.
talk-thanks = De nada.
talk-bye = Hasta luego.
talk-help = Pregunta con tus propias palabras. Cada respuesta viene con la frase de la noticia que lo dice; lo que la noticia no dice, no me lo invento.
talk-praise = Me alegra haberte ayudado.
talk-off-topic = Solo conozco la noticia: pregúntame sobre ella.
talk-empty = Eso todavía no era una pregunta.
talk-other-language = Leo las preguntas en el idioma de la noticia.
talk-try-one = Prueba con «{ $question }»
talk-try-two = Prueba con «{ $first }» o «{ $second }»

## The terminal chat

chat-how = Pregunta sobre la noticia; /help dice qué más hay y /quit termina.
chat-help = Pregunta con tus propias palabras. El número de una opción la elige.
    { "  " }/stories    las noticias que hay
    { "  " }/story ID   pasar a otra noticia
    { "  " }/quit       terminar (también Ctrl-D)
chat-unknown-command = Aquí no hay { $command }.
chat-turned = Ahora hablamos de «{ $title }».
chat-no-story = No hay ninguna noticia «{ $id }». /stories muestra las que hay.

## Telegram: the commands' descriptions, in its menu and in /help

command-start = Empezar, o empezar de nuevo
command-ask = Preguntar sobre la noticia
command-summary = La noticia en sus datos más importantes
command-timeline = Qué pasó y cuándo
command-people = A quién se menciona y qué se dice de cada cual
command-figures = Las cifras de la noticia
command-quotes = Quién dice qué
command-follow = Enterarte de lo que cambie en esta noticia
command-following = Las noticias que sigues
command-unfollow = No recibir nada más de esta noticia
command-settings = Qué te escribo y cuándo
command-language = El idioma en que hablo
command-unanswered = Lo que los lectores preguntaron y las noticias no dicen
command-stats = Preguntas, respuestas, seguidores, avisos
command-desk = La mesa de redacción: añadir, corregir, publicar
command-channel = Publicar en un canal tuyo
command-stories = Las noticias que conozco
command-help = Qué sé hacer
command-privacy = Qué guardo sobre ti
command-forget = Borrar lo que guardo de este chat
command-id = Tu número de Telegram

## Telegram: groups and channels

summary-figures = Cifras
summary-people = Personas
summary-timeline = Cronología
summary-updated = actualizado
channel-which = ¿En qué canal debo publicar? Tengo que ser administrador allí, con derecho a publicar.
channel-choose = Elegir un canal
channel-not-mine = No puedo publicar en «{ $title }». Nómbrame administrador con derecho a publicar mensajes y elígelo de nuevo.
channel-not-yours = Tú no puedes publicar en «{ $title }», así que yo tampoco lo hago.
posting-now = Lo que publico en «{ $title }» sobre
posting-updates = Lo que cambia: { $yes ->
    [yes] sí
   *[no] no
  }
posting-summary = Resumen: { $summary }
posting-no-summary = ninguno
posting-short-kept = corto, siempre a la vista
posting-full-kept = completo, siempre a la vista
posting-short-daily = corto, cada día a las { $hour }
posting-full-daily = completo, cada día a las { $hour }
posting-button = Resúmenes aquí
posting-button-updates = Publicar lo que cambia
posting-button-not-updates = No publicar lo que cambia
posting-button-none = Sin resumen
ask-what = ¿Qué quieres saber? Responde a este mensaje con tu pregunta.
ask-placeholder = Tu pregunta sobre la noticia
group-hello = ¡Hola! Para preguntarme sobre la noticia: /ask y la pregunta, o una respuesta a uno de mis mensajes. /summary muestra lo que dice. Aquí no leo nada más.
group-help = Para preguntarme: /ask y la pregunta, o una respuesta a uno de mis mensajes. /summary, /timeline, /people, /figures y /quotes muestran la noticia. Administradores: /follow publica aquí lo que cambia, /settings dice cómo.
group-admins-only = Eso solo lo pueden cambiar los administradores de este grupo.
group-paused = Ya no puedo escribir en «{ $title }», así que lo he puesto en pausa. Seguiré en cuanto pueda volver a escribir allí.

## Telegram: the chat

telegram-welcome = ¡Hola! Pregúntame lo que quieras sobre esta noticia. Cada respuesta viene con la frase que lo dice, y lo que la noticia no dice no me lo invento.
telegram-turned = Pregúntame lo que quieras sobre esta noticia.
telegram-story-not-here = Esa noticia ya no está. /stories muestra las que hay.
telegram-no-stories = Todavía no hay ninguna noticia sobre la que preguntar. Vuelve más tarde, por favor.
telegram-more-stories = Estas son las { $shown } más recientes de { $all } noticias. Una pregunta encuentra también las demás.
telegram-in-the-story = en la noticia
telegram-view-summary = Resumen
telegram-view-timeline = Cronología
telegram-view-people = Personas
telegram-view-figures = Cifras
telegram-view-quotes = Citas
telegram-no-summary = En esta noticia no hay nada que resumir.
telegram-no-timeline = Nadie ha reunido las fechas de esta noticia. Pregúntame por ellas: «When did it happen?»
telegram-no-people = Nadie ha reunido las personas de esta noticia. Pregúntame por ellas: «Who is mentioned?»
telegram-no-figures = Nadie ha reunido las cifras de esta noticia. Pregúntame por ellas: «How many?»
telegram-no-quotes = Nadie ha reunido las citas de esta noticia. Pregúntame por ellas: «Who said what?»
telegram-figure = { $quantity } { $unit }
telegram-figure-about = cerca de { $quantity } { $unit }
telegram-unknown-command = No conozco { $command }. /help muestra lo que conozco; cualquier otro texto es una pregunta para mí.
telegram-only-text = Solo sé leer texto. Escribe tu pregunta y busco la respuesta en la noticia.
telegram-old-button = Ese botón es de un mensaje antiguo y ya no sé qué preguntaba. Escribe tu pregunta, por favor.
telegram-too-many = Han sido muchas preguntas de golpe. Dame un minuto y sigue preguntando.
telegram-sorry = Lo siento, algo ha fallado por mi parte. Pregúntalo con otras palabras, por favor.
telegram-id = Tu número de Telegram:
telegram-newsroom = A cargo de { $newsroom }
telegram-in-private = Eso queda entre nosotros: pídemelo en nuestro chat privado.
telegram-again = Telegram no me ha dicho si mi respuesta llegó. Un momento, la repito…
telegram-forget = ¿Borro todo lo que guardo de este chat? No se puede deshacer.
telegram-forget-all = Borrarlo todo
telegram-forget-nothing = Conservarlo
telegram-forgotten = Hecho: todo lo que guardaba de este chat está borrado.
telegram-not-forgotten = No se ha borrado nada.
telegram-privacy = Qué guardo y durante cuánto tiempo:
telegram-privacy-floods = Contra las avalanchas cuento los mensajes durante un minuto y después olvido la cuenta.
telegram-privacy-forget = /forget borra todo lo que guardo de este chat.
privacy-update = Un mensaje que me envías
privacy-update-kept = hasta que se responde; después solo su número, 48 horas
privacy-conversation = De qué hablamos, para entender «¿y cuándo?»
privacy-conversation-kept = 30 minutos: números de datos, no tus palabras; en un grupo, con tu número de Telegram
privacy-settings = Tus ajustes y las noticias que sigues
privacy-settings-kept = hasta /forget
privacy-wishes = Las preguntas cuya respuesta esperas
privacy-wishes-kept = hasta que las descartes, 90 días como máximo
privacy-deliveries = Lo que envié a este chat por iniciativa propia
privacy-deliveries-kept = 30 días
privacy-questions = Las preguntas, para la redacción
privacy-questions-kept = 90 días, sin decir quién las hizo; los teléfonos, las direcciones y los @nombres van tapados
privacy-blocked = Tus ajustes, si me bloqueas
privacy-blocked-kept = 12 meses
telegram-description = Pregúntame sobre una noticia. Cada respuesta viene con la frase exacta que lo dice; cuando la noticia no lo dice, te lo digo.
judge-right = 👍 Correcto
judge-wrong = 👎 Incorrecto
unanswered-heading = Los lectores lo preguntaron y la noticia no lo dice:
unanswered-none = No hay nada que los lectores hayan preguntado y la noticia no diga.
unanswered-counts = { $asked ->
    [one] preguntado una vez
   *[other] preguntado { $asked } veces
  }{ $waiting ->
    [0] { "" }
    [one] , 1 lector lo espera
   *[other] , { $waiting } lectores lo esperan
  }
unanswered-more = y { $count } más
unanswered-button-dismissed = Descartar
unanswered-button-muted = Silenciar
unanswered-dismissed = Descartado, hasta que alguien vuelva a preguntarlo:
unanswered-muted = Silenciado, lo pregunte quien lo pregunte:
unanswered-gone = Eso ya está resuelto.
stats-day = día (UTC)
stats-asked = preguntas
stats-answered = respondidas
stats-right = 👍
stats-wrong = 👎
stats-nothing = Nadie ha preguntado nada en los últimos { $days } días.
stats-chart = Preguntas por día
stats-chart-answered = con respuesta
stats-chart-open = sin respuesta
stats-chart-caption = Preguntas por día, del { $from } al { $to } (UTC)
stats-followers = { $count ->
    [one] 1 seguidor
   *[other] { $count } seguidores
  }
stats-announcements = Los últimos avisos:
stats-announcement = revisión { $revision }, { $day }: { $sent } enviados, { $owed } no
inline-ask = Preguntar a esta noticia
telegram-short-description = Pregunta a una noticia. Responde con la frase exacta que lo dice.
