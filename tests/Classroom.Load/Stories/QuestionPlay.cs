using System.Collections.Concurrent;
using Classroom.Load.Circuits;
using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>One question of a contest from its prompt to the scores after it, with everything counted that it costs.</summary>
/// <param name="late">Whether some answer only after it is closed, or it closes by itself when all have answered.</param>
public sealed class QuestionPlay(Contest contest, WalCommits commits, TimeSpan within, Random random, bool late = true)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What the network may take after a deadline, and a little more.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(700);


    public async Task<QuestionFigures> PlayAsync(int question)
    {
        var (asked, habits, tabs) = (contest.Quiz.Asked[question], Answering.Habits(contest.People, random, late), contest.Audience.Tabs);
        var before = tabs.Select(tab => tab.Figures.Taken).ToList();
        var cpu = new Meter(contest.Site.ProcessId);
        await contest.Host.GoToAsync("ready", question);
        await contest.SettleAsync();
        var mark = contest.Quiz.MarkOf(question);
        foreach (var tab in tabs)
        {
            tab.Figures.LookFor(mark);
        }

        var open = await contest.Host.GoToAsync("open", question);
        await (mark is null ? contest.SettleAsync() : Until.TrueAsync(() => tabs.All(tab => tab.Figures.SeenAt > 0), Patience));

        var committed = commits.Count;
        var answers = await AnswerAsync(question, asked, habits);
        var transactions = commits.Count - committed;
        if (asked.IsClosedByTheClock)
        {
            await Task.Delay(open.ClosesAt!.Value + Grace - DateTimeOffset.UtcNow);
        }
        else if (!late)
        {
            await Task.Delay(Grace);
        }

        var closedItself = (await contest.Host.ShowAsync()).Phase == "closed";
        await contest.Host.GoToAsync("closed", question);
        var refused = await Task.WhenAll(Students(habits, Habit.Late).Select(student => OnceAsync(student, Habit.Late, question, asked.Draft(0), DateTime.UtcNow.Ticks)));
        await contest.Host.GoToAsync("scores", question);
        await contest.SettleAsync();
        return new QuestionFigures(question, open.OpenedAt!.Value, answers, refused)
        {
            Cpu = cpu.Cpu, Transactions = transactions, Stored = GameRecord.Count(contest.Site.Database, contest.Host.Id, question),
            ClosedItself = closedItself,
            Seen = mark is null ? [] : [.. tabs.Select(tab => tab.Figures.SeenAt)], OpeningBytes = tabs.Select(tab => tab.Figures.SeenBytes).DefaultIfEmpty().Average(),
            Pages = [.. tabs.Zip(before, (tab, then) => tab.Figures.Taken - then)],
        };
    }

    private async Task<IReadOnlyList<Answering>> AnswerAsync(int question, AskedHere asked, Habit[] habits)
    {
        var students = Enumerable.Range(0, habits.Length).Where(student => habits[student] != Habit.Late).ToArray();
        random.Shuffle(students);
        var drafts = students.Select(_ => asked.Draft(random.Next(4) / 2)).ToArray();
        var answers = new ConcurrentBag<Answering>();
        await Metronome.PlayAsync(students.Length, within / students.Length, async (number, due) =>
            answers.Add(await OnceAsync(students[number], habits[students[number]], question, drafts[number], due)));
        return [.. answers];
    }

    private async Task<Answering> OnceAsync(int student, Habit habit, int question, string draft, long due)
    {
        if (habit == Habit.Reconnects)
        {
            await contest.Answers.LoseAsync(student, question, draft);
        }

        var taps = Enumerable.Range(0, habit == Habit.Twice ? 2 : 1).Select(_ => contest.Answers.AnswerAsync(student, question, draft));
        return new Answering(student, contest.Audience.Seats[student].ParticipantId, habit, draft, due, await Task.WhenAll(taps));
    }

    private static IEnumerable<int> Students(Habit[] habits, Habit habit) => Enumerable.Range(0, habits.Length).Where(student => habits[student] == habit);
}
