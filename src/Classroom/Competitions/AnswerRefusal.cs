namespace Classroom.Competitions;

/// <summary>Why an answer was not taken: what is wrong with it, or with its time. The limits are in <see cref="AnswerRules"/>.</summary>
public enum AnswerRefusal
{
    /// <summary>Not the kind of answer that the question asks for.</summary>
    WrongKind,

    /// <summary>Nothing chosen, nothing to be seen.</summary>
    Empty,

    /// <summary>An option or item that the question does not have.</summary>
    NoSuchOption,

    /// <summary>One option or item twice.</summary>
    Repeated,

    /// <summary>More than one option where one is asked for.</summary>
    OneOnly,

    /// <summary>Not all items put in order.</summary>
    Incomplete,

    TooLong,
    NotANumber,
    NumberTooLarge,

    /// <summary>The competition has not begun, or the question is not open yet.</summary>
    NotOpenYet,

    /// <summary>Past the person's own deadline and the network's grace.</summary>
    TooLate,

    /// <summary>The question was closed before its time, by the host or because everybody had answered, or given up.</summary>
    ClosedEarly,

    /// <summary>Nothing is asked now: the host paused.</summary>
    Paused,

    /// <summary>Another question is on.</summary>
    AnotherQuestion,

    /// <summary>The competition is finished or cancelled.</summary>
    Over,

    /// <summary>The caller teaches here, or their seat was taken away.</summary>
    NotPlaying,

    /// <summary>It began without them, and late joining is switched off (C-10).</summary>
    TooLateToJoin,

    /// <summary>It is an assignment (C-13): answers go into an attempt of one's own, and not into a run of all.</summary>
    NotLive,
}
