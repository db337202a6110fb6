using System.Collections.Frozen;

namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>The names that people and programs give kinds of questions.</summary>
internal static class KindWords
{
    /// <summary>One right option or several: how many are right decides.</summary>
    private const string Choice = "choice|multiple choice|multiplechoice|mc|mcq|quiz|single choice|single|single answer|single select|radio|auswahl|einfachauswahl|choix unique|qcu|opcion multiple|opcion unica|seleccion unica";

    private static readonly (QuestionKind Kind, string Names)[] Names =
    [
        (QuestionKind.SingleChoice, Choice),
        (QuestionKind.MultipleChoice, "checkbox|checkboxes|multiple|multiple answer|multiple answers|multiple select|multi select|multiselect|multiple response|mehrfachauswahl|choix multiple|choix multiples|qcm|seleccion multiple"),
        (QuestionKind.TrueFalse, "true false|true or false|truefalse|tf|t f|boolean|yes no|wahr falsch|richtig falsch|ja nein|vrai faux|vrai ou faux|verdadero falso|verdadero o falso"),
        (QuestionKind.ShortText, "fill in the blank|fill in the blanks|fill in blank|fill blank|blank|short answer|shortanswer|short text|text|identification|type answer|luckentext|kurzantwort|text kurz|typing|typed|reponse courte|texte|respuesta corta|texto"),
        (QuestionKind.Number, "number|numeric|numerical|estimate|slider|zahl|schatzfrage|nombre|numero"),
        (QuestionKind.Ordering, "ordering|order|sequence|sequencing|reorder|puzzle|reihenfolge|sortieren|ordnen|ordre|classement|orden|ordenar"),
        (QuestionKind.Poll, "poll|survey|opinion|umfrage|sondage|encuesta"),
        (QuestionKind.OpenText, "open ended|open|open text|open question|essay|free text|word cloud|offen|offene frage|freitext|question ouverte|texte libre|abierta|respuesta abierta"),
    ];

    private static readonly FrozenDictionary<string, QuestionKind> Kinds =
        Names.SelectMany(kind => kind.Names.Split('|').Select(name => (name, kind.Kind))).ToFrozenDictionary(kind => kind.name, kind => kind.Kind);

    private static readonly FrozenSet<string> Yes = FrozenSet.ToFrozenSet(["true", "t", "wahr", "w", "richtig", "ja", "yes", "vrai", "v", "oui", "verdadero", "si"]);

    private static readonly FrozenSet<string> No = FrozenSet.ToFrozenSet(["false", "f", "falsch", "nein", "no", "faux", "non", "falso"]);

    /// <summary>Null where nobody calls one so.</summary>
    public static QuestionKind? Find(string name) => Kinds.TryGetValue(HeaderWords.Normal(name), out var kind) ? kind : null;

    /// <summary>What a word says of a statement; null where it says nothing.</summary>
    public static bool? Truth(string word) => HeaderWords.Normal(word) is var normal && Yes.Contains(normal) ? true : No.Contains(normal) ? false : null;
}
