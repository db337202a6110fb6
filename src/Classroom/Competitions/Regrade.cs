using System.Collections.Immutable;
using Classroom.Quizzes;

namespace Classroom.Competitions;

/// <summary>Why a record cannot be graded anew like that.</summary>
public enum RegradeRefusal
{
    /// <summary>There is no such competition, or it is not the caller's to see: the two are never told apart .</summary>
    NotFound,

    /// <summary>The caller is in the room and does not teach there.</summary>
    NotAllowed,

    /// <summary>It still goes on.</summary>
    NotOver,

    /// <summary>Somebody else graded it anew since the caller looked.</summary>
    ChangedMeanwhile,

    NoSuchQuestion,

    /// <summary>Another kind, or other options: then what was answered was another question.</summary>
    AnotherQuestion,

    /// <summary>The new key breaks a rule of <see cref="QuestionRules"/>.</summary>
    KeyInvalid,

    /// <summary>A way of scoring that does not exist.</summary>
    ScoringInvalid,
}

/// <summary>What a host changes after the end (C-8). The record stays; the board is computed from it anew, with the old one beside it.</summary>
/// <param name="Keys">For a question's index, its body with another key.</param>
/// <param name="Dropped">Indices of questions that count for nobody any more.</param>
public sealed record Regrade(ImmutableDictionary<int, QuestionBody> Keys, ImmutableHashSet<int> Dropped)
{
    public static readonly Regrade Nothing = new(ImmutableDictionary<int, QuestionBody>.Empty, []);

    public Outcome<RawRecord, RegradeRefusal> Of(RawRecord record)
    {
        if (Keys.Keys.Concat(Dropped).Any(index => index < 0 || index >= record.Questions.Count))
        {
            return RegradeRefusal.NoSuchQuestion;
        }

        foreach (var (index, body) in Keys)
        {
            var question = record.Questions[index].Question;
            if (!OffersTheSame(question.Body, body))
            {
                return RegradeRefusal.AnotherQuestion;
            }

            if (QuestionRules.FlawsOf(question with { Body = body }).Count > 0)
            {
                return RegradeRefusal.KeyInvalid;
            }
        }

        return record with { Questions = [.. record.Questions.Select(Changed)] };
    }

    private AskedQuestion Changed(AskedQuestion asked, int index) => asked with
    {
        Question = Keys.TryGetValue(index, out var body) ? asked.Question with { Body = body } : asked.Question,
        Counts = asked.Counts && !Dropped.Contains(index),
    };

    // Answers to an ordering name items by their right place: another key would turn them into other answers.
    private static bool OffersTheSame(QuestionBody old, QuestionBody changed) => (old, changed) switch
    {
        (SingleChoiceBody was, SingleChoiceBody now) => was.Options.SequenceEqual(now.Options),
        (MultipleChoiceBody was, MultipleChoiceBody now) => was.Options.SequenceEqual(now.Options),
        (PollBody was, PollBody now) => was.Options.SequenceEqual(now.Options),
        (OrderingBody was, OrderingBody now) => was.Items.SequenceEqual(now.Items),
        _ => old.Kind == changed.Kind,
    };
}
