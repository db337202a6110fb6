using System.Text.RegularExpressions;

namespace Classroom.Web.Tests.Shared;

/// <summary>
/// Finds what a .razor file says to people in so many letters: text between tags, and attributes that are read out or shown.
/// A reader of as much Razor as these files use, not of all of it.
/// </summary>
internal sealed partial class RazorText(string source)
{
    private static readonly string[] Spoken = ["title", "alt", "placeholder", "aria-label", "aria-description", "Label", "Title", "Text"];
    private static readonly string[] Void = ["br", "hr", "img", "input", "link", "meta", "use", "path", "circle"];

    private readonly List<string> _found = [];
    private int _at;

    public static IReadOnlyList<string> Of(string source)
    {
        // Directives, and what follows @code, speak to the compiler.
        var markup = Directive().Replace(Code().Split(source)[0], "");
        var text = new RazorText(markup);
        text.Markup(until: null);
        return [.. text._found.Select(found => Space().Replace(found, " ").Trim()).Where(found => found.Any(char.IsLetter))];
    }

    private void Markup(string? until)
    {
        var start = _at;
        while (_at < source.Length)
        {
            if (source[_at] is not ('<' or '@'))
            {
                _at++;
                continue;
            }

            _found.Add(source[start.._at]);
            if (source[_at] == '@')
            {
                Expression();
            }
            else if (Tag() == until && until is not null)
            {
                return;
            }

            start = _at;
        }

        _found.Add(source[start..]);
    }

    // Gives "/name" for the end of an element; reads the whole element otherwise.
    private string Tag()
    {
        var name = Name().Match(source, _at + 1).Value;
        var closes = false;
        for (_at += 1 + name.Length; source[_at] != '>'; _at++)
        {
            closes = source[_at] == '/';
            if (source[_at] == '"')
            {
                var attribute = Attribute().Match(source[..(_at)]).Groups[1].Value;
                var value = Quoted();
                if (Spoken.Contains(attribute) && !value.StartsWith('@') && !Expressionlike().IsMatch(value))
                {
                    _found.Add(value);
                }
            }
        }

        _at++;
        if (!closes && !name.StartsWith('/') && !name.StartsWith('!') && !Void.Contains(name))
        {
            Markup(until: "/" + name);
        }

        return name;
    }

    // Ends on the closing quote.
    private string Quoted()
    {
        var start = ++_at;
        while (source[_at] != '"')
        {
            if (source[_at] == '@')
            {
                Expression();
            }
            else
            {
                _at++;
            }
        }

        return source[start.._at];
    }

    private void Expression()
    {
        if (source[_at + 1] == '*')
        {
            _at = source.IndexOf("*@", _at, StringComparison.Ordinal) + 2;
            return;
        }

        var word = Word().Match(source, ++_at).Value;
        _at += word.Length;
        if (word is "if" or "foreach" or "for" or "switch" or "while" || (word.Length == 0 && source[_at] == '{'))
        {
            do
            {
                Block();
            }
            while (Else().Match(source, _at) is { Success: true } otherwise && (_at += otherwise.Length) > 0);
            return;
        }

        while (_at < source.Length && (source[_at] is '(' or '[' || (source[_at] is '.' or '!' or '?' && Follows().IsMatch(source, _at + 1))))
        {
            if (source[_at] is '(' or '[')
            {
                Balanced();
            }
            else
            {
                _at++;
                _at += Word().Match(source, _at).Length;
            }
        }
    }

    // Statements in braces; an element among them begins where a statement could.
    private void Block()
    {
        for (; source[_at] != '{'; _at++)
        {
            if (source[_at] == '(')
            {
                Balanced();
                _at--;
            }
        }

        for (_at++; source[_at] != '}';)
        {
            switch (source[_at])
            {
                case '<' when Statement().IsMatch(source[..(_at)]):
                    Tag();
                    break;
                case '@':
                    Expression();
                    break;
                case '{':
                    Block();
                    break;
                case '(' or '[' or '"':
                    Balanced();
                    break;
                default:
                    _at++;
                    break;
            }
        }

        _at++;
    }

    private void Balanced()
    {
        var depth = 0;
        do
        {
            switch (source[_at++])
            {
                case '(' or '[':
                    depth++;
                    break;
                case ')' or ']':
                    depth--;
                    break;
                case '"':
                    _at = source.IndexOf('"', _at) + 1;
                    break;
            }
        }
        while (depth > 0);
    }

    [GeneratedRegex(@"^@code\b", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^@(page|using|inherits|inject|layout|implements|attribute|rendermode|typeparam)\b.*$", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex(@"\G[!/]?[A-Za-z][\w\-]*")]
    private static partial Regex Name();

    [GeneratedRegex(@"\G[A-Za-z_]\w*|\G")]
    private static partial Regex Word();

    [GeneratedRegex(@"\G[.A-Za-z_\[(]")]
    private static partial Regex Follows();

    [GeneratedRegex(@"([\w\-@:]+)=$", RegexOptions.RightToLeft)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\G\s*else(?=[\s{])")]
    private static partial Regex Else();

    [GeneratedRegex(@"[{};>)]\s*$", RegexOptions.RightToLeft)]
    private static partial Regex Statement();

    // A component's parameter takes C# without a sign.
    [GeneratedRegex(@"^[\w.]+$|=>|\(")]
    private static partial Regex Expressionlike();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
