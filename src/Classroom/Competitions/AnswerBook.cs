using System.Collections.Concurrent;
using Classroom.Data;

namespace Classroom.Competitions;

/// <summary>All answers of a run that are on the disk, in the memory of this node: the first of each person to each question.</summary>
internal sealed class AnswerBook
{
    private ConcurrentDictionary<(int Question, Guid Participant), Received> _answers = new();
    private ConcurrentDictionary<int, int> _counts = new();

    public IEnumerable<GivenAnswer> All => _answers.Values.Select(received => received.Answer!);

    public Received? Find(int question, Guid participant) => _answers.GetValueOrDefault((question, participant));

    public bool Has(int question, Guid participant) => _answers.ContainsKey((question, participant));

    /// <summary>How many answered the question. Counted as they come.</summary>
    public int Count(int question) => _counts.GetValueOrDefault(question);

    public void Add(StoredAnswer stored) => Add(new Received(stored.AnsweredAt.ToInstant(), stored.Given));

    public void Add(Received received)
    {
        var given = received.Answer!;
        if (_answers.TryAdd((given.Question, given.Participant), received))
        {
            _counts.AddOrUpdate(given.Question, 1, (_, count) => count + 1);
        }
    }

    /// <summary>Takes what was read from the database; at no moment is an answer missing that is in both.</summary>
    public void Replace(IEnumerable<StoredAnswer> stored)
    {
        var read = new AnswerBook();
        foreach (var answer in stored)
        {
            read.Add(answer);
        }

        (_answers, _counts) = (read._answers, read._counts);
    }

    public IReadOnlyList<GivenAnswer> To(int question) =>
        [.. _answers.Where(entry => entry.Key.Question == question).Select(entry => entry.Value.Answer!)];
}
