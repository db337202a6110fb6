namespace Classroom.Tests.HouseRules;

public sealed class SourceRulesTests
{
    public static readonly TheoryData<string> Rules = [.. SourceRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Nothing_is_written_that_is_not_written_in_this_house(string rule) => Complaints.None(RuleOf(rule).Broken());

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_can_be_broken(string rule) => Assert.True(RuleOf(rule).IsBrokenBy(RuleOf(rule).Sample));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_is_about_some_file(string rule) => Assert.NotEmpty(RuleOf(rule).Files);

    [Fact]
    public void Each_exception_is_a_file_that_needs_it()
    {
        var needless =
            from rule in SourceRules.All
            from path in rule.Except
            where !SourceFile.All.Any(file => file.Path == path && file.Code.Any(line => rule.IsBrokenBy(line.Text)))
            select $"{path} does not need its exception from \"{rule.Name}\" any more";
        Complaints.None(needless);
    }

    private static SourceRule RuleOf(string name) => SourceRules.All.Single(rule => rule.Name == name);
}
