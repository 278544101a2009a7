/** What stands in front of a due date, in English and six other languages, as a part of a regular expression; longer ones first. */
export const dueWords =
  "due(?: date)?|(?:completion|end|finish) date|deadline|ddl|target(?: date)?|eta|expected|when(?=:)|by|before|until|till|no later than" +
  "|pour(?: le)?|para el|per il|zum|bis(?: zum| spätestens(?: am)?)?|spätestens(?: am| bis)?|fällig(?: am)?|frist" +
  "|avant(?: le)?|d['’]ici(?: le| au)?|échéance|date limite|au plus tard(?: le)?" +
  "|antes del?|hasta(?: el)?|vence(?: el)?|plazo|fecha límite|até|prazo|data limite" +
  "|entro(?: il)?|scadenza|uiterlijk(?: op)?|vóór|voor|tegen";

/** The same where no blank says what is a word. */
export const dueSigns = "期限|締切|締め切り|期日|截止(?:日期|时间)?|기한|마감일?|📅|@due\\(";
