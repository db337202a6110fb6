using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Rooms;
using Classroom.Tests;
using Classroom.Web.Shared;

namespace Classroom.Web.Tests.Shared;

public sealed class WordingTests
{
    private static readonly Enum[] Refusals =
        [.. Enum.GetValues<RoomRefusal>(), .. Enum.GetValues<AccountRefusal>(), .. Enum.GetValues<CompetitionRefusal>(), .. Enum.GetValues<RegradeRefusal>(),
            .. Enum.GetValues<QuizRefusal>(), .. Enum.GetValues<FileRefusal>(), .. Enum.GetValues<AssignmentRefusal>()];

    [Fact]
    public async Task Every_refusal_has_its_sentence()
    {
        await using var school = await School.OpenAsync(new SqliteFiles());
        await using var tab = new Tab(school);
        Assert.All(Refusals, refusal => Assert.EndsWith(".", tab.Word(Sentence(refusal), "Ada").TrimEnd('?', ':')));
    }

    [Fact]
    public void Two_refusals_of_a_feature_are_told_apart_by_their_sentences()
    {
        foreach (var feature in Refusals.GroupBy(refusal => refusal.GetType()))
        {
            Assert.Equal(feature.Count(), feature.Select(Sentence).Distinct().Count());
        }
    }

    [Fact]
    public void Every_refusal_has_a_status_of_the_clients_side() =>
        Assert.All(Refusals, refusal => Assert.Contains(Status(refusal), new[] { 401, 403, 404, 409, 413, 422, 429 }));

    [Fact]
    public void What_one_may_not_see_and_what_is_not_there_are_told_alike() =>
        Assert.Equal(
            (404, 404, "Refusal.NotFound", "Refusal.NotFound"),
            (Statuses.Of(RoomRefusal.NotFound), Statuses.Of(CompetitionRefusal.NotFound), Wording.Of(RoomRefusal.NotFound), Wording.Of(CompetitionRefusal.NotFound)));

    private static string Sentence(Enum refusal) => refusal switch
    {
        RoomRefusal room => Wording.Of(room),
        AccountRefusal account => Wording.Of(account),
        CompetitionRefusal competition => Wording.Of(competition),
        RegradeRefusal regrade => Wording.Of(regrade),
        QuizRefusal quiz => Wording.Of(quiz),
        FileRefusal file => Wording.Of(file),
        AssignmentRefusal assignment => Wording.Of(assignment),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, null),
    };

    private static int Status(Enum refusal) => refusal switch
    {
        RoomRefusal room => Statuses.Of(room),
        AccountRefusal account => Statuses.Of(account),
        CompetitionRefusal competition => Statuses.Of(competition),
        RegradeRefusal regrade => Statuses.Of(regrade),
        QuizRefusal quiz => Statuses.Of(quiz),
        FileRefusal file => Statuses.Of(file),
        AssignmentRefusal assignment => Statuses.Of(assignment),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, null),
    };
}
