using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>The names that people give their columns, in English, German, French and Spanish.</summary>
internal static partial class HeaderWords
{
    private const int LongestName = 300;

    // The first that fits decides: "question type" is no prompt.
    private static readonly (ColumnRole Role, string Pattern)[] Names =
    [
        (ColumnRole.None, "(question|frage|pregunta)? ?(#|no|nr|number|id|nummer|numero|num)|#"),
        (ColumnRole.Kind, "(question ?|frage ?|aufgaben ?)?(type|kind|typ|art)|kind of question|tipo( de pregunta)?|type de question|fragetyp"),
        (ColumnRole.Image, "(image|picture|bild|imagen)( .*)?"),
        (ColumnRole.WrongOption, "(incorrect|wrong|falsche?|incorrecta|respuesta incorrecta|mauvaise reponse|distractor)( answers?| antwort)? ?[0-9]*( .*)?"),
        (ColumnRole.Explanation, "((answer|question) )?(explanation|feedback|rationale|comments?|notes?|hint)( .*)?|erklarung( .*)?|erlauterung|begrundung|hinweis|kommentar|explicacion|retroalimentacion|explications?|commentaires?|remarques?"),
        (ColumnRole.Correct, "(correct|right|richtige?r?|korrekte?|losung(en)?|solutions?|bonnes?|correctes?|correcta?s?|clave|key)( .*)?|answer key|answers?|antwort(en)?|reponses?( correctes?| justes?)?|respuestas? correctas?|respuestas?|corrige"),
        (ColumnRole.Accepted, "accepted( answers?)?"),
        (ColumnRole.Seconds, "(time|seconds?|duration|timer|zeit|zeitlimit|sekunden|dauer|tiempo|segundos|temps|duree|secondes|limite de temps|limite de tiempo)( .*)?|question time"),
        (ColumnRole.Points, "points?( .*)?|score|marks?|grade|punkte?|puntos|puntuacion|bareme"),
        (ColumnRole.OptionList, "(answer )?(options|choices|alternatives)( .*)?|optionen|antwortmoglichkeiten|auswahlmoglichkeiten|opciones|alternativas|choix|propositions"),
        (ColumnRole.Low, "low|minimum|min"),
        (ColumnRole.High, "high|maximum|max"),
        (ColumnRole.Case, "case( matters)?"),
        (ColumnRole.Accents, "accents( matter)?"),
        (ColumnRole.Prompt, "questions?( text| prompt| max .*| title)?|prompts?( .*)?|frage(n|text|stellung)?|aufgaben?(text|stellung)?|preguntas?|texto de la pregunta|enunciado|enonce|intitule|question posee|stem|item"),
    ];

    private static readonly (ColumnRole Role, Regex Name)[] Compiled =
        [.. Names.Select(name => (name.Role, new Regex($"^({name.Pattern})$", RegexOptions.NonBacktracking)))];

    /// <summary>What a column of this name holds.</summary>
    public static ColumnRole RoleOf(string header)
    {
        var name = Named(header);
        return name.Length == 0 ? ColumnRole.None
            : Option().IsMatch(name) ? ColumnRole.Option
            : Array.Find(Compiled, role => role.Name.IsMatch(name)).Role;
    }

    /// <summary>A header's words, also where a program wrote them without spaces: "correctAnswer".</summary>
    public static string Named(string header) => Normal(header.Length > LongestName ? header : Hump().Replace(header, " "));

    /// <summary>Small letters without accents, signs or line breaks.</summary>
    public static string Normal(string header)
    {
        var name = new StringBuilder();
        foreach (var c in XmlText.Clean(header[..Math.Min(header.Length, LongestName)]).Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c) || c == '#')
            {
                name.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && name.Length > 0 && name[^1] != ' ')
            {
                name.Append(' ');
            }
        }

        return name.ToString().TrimEnd();
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Hump();

    [GeneratedRegex("^((answer |response )?(option|answer|choice|response|antwort|antwortmoglichkeit|auswahl|auswahlmoglichkeit|option de reponse|opcion|respuesta|reponse|choix|proposition|alternativa?)( de respuesta)? ?([0-9]{1,2}|[a-h])( .*)?|[a-h]|[1-8])$", RegexOptions.NonBacktracking)]
    private static partial Regex Option();
}
