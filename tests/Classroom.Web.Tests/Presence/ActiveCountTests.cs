using System.Globalization;
using Bunit;
using Classroom.Tests;
using Classroom.Web.Presence;

namespace Classroom.Web.Tests.Presence;

public sealed class ActiveCountTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1_234, "1234")]
    public async Task Its_text_is_the_bare_number_in_every_language(int count, string text)
    {
        await using var school = await School.OpenAsync(new SqliteFiles());
        await using var tab = new Tab(school);
        foreach (var culture in new[] { "en", "de-DE", "fr-FR", "ar-EG", "fa-IR" })
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(text, tab.Render<ActiveCount>(parameters => parameters.Add(p => p.Count, count)).ActiveCount());
        }
    }
}
