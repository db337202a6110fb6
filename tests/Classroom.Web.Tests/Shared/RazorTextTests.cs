namespace Classroom.Web.Tests.Shared;

/// <summary>What stands on a page in letters stands there in one language for ever.</summary>
public sealed class RazorTextTests
{
    private static readonly string[] Allowed = ["Classroom", "· Classroom", "CSV", "XLSX"];

    public static TheoryData<string> Files => [.. WebSources.All(".razor").Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_is_said_in_letters(string file) =>
        Assert.Empty(RazorText.Of(WebSources.Read(file)).Except(Allowed));

    [Theory]
    [InlineData("<p>Hello</p>", "Hello")]
    [InlineData("<p>@L[\"A.b\"] of <b>@count</b></p>", "of")]
    [InlineData("<p>@a?.B(c) and @d!.E[0]</p>", "and")]
    [InlineData("@if (a > 1)\n{\n<p>Yes</p>\n}\nelse\n{\n<b>No</b>\n}", "Yes", "No")]
    [InlineData("@foreach (var a in b)\n{\nvar c = a;\n<li @onclick=\"() => X(c)\">Item</li>\n}", "Item")]
    [InlineData("<img alt=\"A picture\" src=\"a.png\">", "A picture")]
    [InlineData("<p aria-label=\"@L[\"A\"]\">@(a ? \"x\" : \"y\") @*Not this*@</p>\n@code {\n// Nor this\n}")]
    public void The_reader_finds_what_is_said(string source, params string[] said) => Assert.Equal(said, RazorText.Of(source));
}
