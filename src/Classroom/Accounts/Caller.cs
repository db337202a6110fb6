namespace Classroom.Accounts;

/// <summary>
/// Who asks: a teacher's account, a guest (a browser that once joined a room), both, or nobody.
/// One browser may be both; in each room the account's seat goes before the guest's.
/// </summary>
public readonly record struct Caller(Guid? Account, Guid? Guest)
{
    public static readonly Caller Nobody;

    /// <summary>Who takes a seat when joining: the account where one is signed in.</summary>
    public Guid? User => Account ?? Guest;

    public bool Is(Guid user) => user == Account || user == Guest;
}
