namespace Classroom.Quizzes;

/// <summary>Why a question cannot be asked as it stands; the limits are in <see cref="QuestionRules"/>.</summary>
public enum QuestionFlaw
{
    PromptMissing,
    PromptTooLong,
    TooFewOptions,
    TooManyOptions,
    OptionMissing,
    OptionTooLong,
    OptionsEqual,
    NoCorrectOption,
    NoAcceptedAnswer,
    TooManyAccepted,
    AcceptedTooLong,
    RangeUpsideDown,
    NumberTooLarge,
    TimeOutOfRange,
    PointsOutOfRange,
    ExplanationTooLong,
    AltTooLong,
}
