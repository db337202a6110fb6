using Classroom.Web.Shared;

namespace Classroom.Web.Tests.Shared;

public sealed class LocalPathsTests
{
    [Theory]
    [InlineData("/teacher")]
    [InlineData("/teacher/rooms/1?x=/y#z")]
    [InlineData("/")]
    public void A_path_of_this_site_is_kept(string path) => Assert.Equal(path, LocalPaths.Or(path, "/home"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("teacher")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("\\\\elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData(" /teacher")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("/\n/elsewhere.example")]
    public void Anything_else_leads_home(string? path) => Assert.Equal("/home", LocalPaths.Or(path, "/home"));
}
