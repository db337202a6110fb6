using Classroom.Rooms;

namespace Classroom.Tests.Rooms;

public sealed class JoinCodeTests
{
    [Theory]
    [InlineData("123456", "123456")]
    [InlineData("000000", "000000")]
    [InlineData(" 123 456 ", "123456")]
    [InlineData("123-456", "123456")]
    [InlineData("123\u00A0456", "123456")]
    [InlineData("1 2 3 4 5 6", "123456")]
    public void Six_digits_are_a_code_however_they_are_spaced(string typed, string code) => Assert.Equal(code, JoinCode.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("abcdef")]
    [InlineData("12345a")]
    [InlineData("١٢٣٤٥٦")]
    [InlineData("１２３４５６")]
    [InlineData("-12345")]
    [InlineData("123456\0")]
    [InlineData("123456\n")]
    [InlineData("' OR 1=1 --")]
    [InlineData("1; DROP TABLE rooms")]
    public void Anything_else_is_none(string? typed) => Assert.Null(JoinCode.Read(typed));

    [Fact]
    public void A_megabyte_is_none_and_is_not_even_read() => Assert.Null(JoinCode.Read(new string(' ', 1_000_000) + "123456"));

    [Fact]
    public void Drawn_codes_are_codes_and_spread_over_all_there_are()
    {
        var codes = Enumerable.Range(0, 5_000).Select(_ => JoinCode.Draw()).ToList();
        Assert.All(codes, code => Assert.Equal(code, JoinCode.Read(code)));
        Assert.True(codes.Distinct().Count() > 4_900);
        Assert.Equal(10, codes.Select(code => code[0]).Distinct().Count());
    }
}
