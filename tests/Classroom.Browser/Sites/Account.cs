namespace Classroom.Browser;

/// <summary>A teacher's account, and the token that speaks for it at the doors.</summary>
public sealed record Account(string DisplayName, string Email, string Token)
{
    public const string Password = "first-lesson-10b";
}
