namespace Classroom.Browser.Scenes;

/// <summary>Every page of the site at its moments: empty, full, refused, with a dialog, cut off.</summary>
public abstract partial class SceneStory(Chromium chromium, Site site, FullClass full) : Story(chromium, site), IClassFixture<FullClass>
{
    private static readonly string[] All =
    [
        "landing", "join", "join-by-address", "join-wrong-code", "join-name-taken", "seat-known", "login", "login-refused", "register",
        "register-refused", "account", "not-found",
        "rooms-empty", "rooms-full", "room-empty", "room-full", "room-archived", "room-of-another",
        "attendance-empty", "attendance-full", "attendance-range", "handover", "handover-ended",
        "dialog-seat", "dialog-seat-ticket", "dialog-poster", "dialog-delete", "dialog-competition",
        "student-room-alone", "student-room-full", "student-room-as-teacher", "seat-lost",
        "lobby-empty", "lobby-full", "lobby-ended", "student-competition-full",
        "quizzes-empty", "quizzes-full", "import-empty", "import-preview", "import-refused", "dialog-import", "export",
        "quiz-empty", "quiz-choice", "quiz-maths", "quiz-flaws", "quiz-number", "quiz-conflict",
        "cut-off-student", "cut-off-teacher", "cut-off-lobby",
    ];

    /// <summary>All of them; while one works on a page, those that begin as CLASSROOM_SCENES says.</summary>
    public static TheoryData<string> Names { get; } =
        [.. All.Where(name => name.StartsWith(Environment.GetEnvironmentVariable("CLASSROOM_SCENES") ?? "", StringComparison.Ordinal))];

    /// <summary>Brings somebody to the page and the moment; returns their tab.</summary>
    protected async Task<Tab> Scene(string name) => name switch
    {
        "landing" => await Visitor("/"),
        "join" => await Visitor("/join"),
        "join-by-address" => await Visitor($"/join/{full.Room.Code}"),
        "join-wrong-code" => await RefusedAtTheDoor("Lena", "000000", 422),
        "join-name-taken" => await RefusedAtTheDoor("Tom", full.Room.Code, 409),
        "seat-known" => await SeatKnown(),
        "login" => await Visitor("/account/login"),
        "login-refused" => await Refused("/account/login", "Login.Submit", 401),
        "register" => await Visitor("/account/register"),
        "register-refused" => await Refused("/account/register", "Registration.Submit", 422),
        "account" => await Signed("/account"),
        "not-found" => await NotFound(),
        "rooms-empty" => await Signed("/teacher"),
        "rooms-full" => await RoomsFull(),
        "room-empty" => (await EmptyRoom()).Tab,
        "room-full" => await RegisterFull(),
        "room-archived" => await Archived(),
        "room-of-another" => await RoomOfAnother(),
        "attendance-empty" => await AttendanceEmpty(),
        "attendance-full" => await Attendance(""),
        "attendance-range" => await Attendance($"?from={DateTime.UtcNow.AddDays(-6):yyyy-MM-dd}&to={DateTime.UtcNow.AddDays(1):yyyy-MM-dd}"),
        "handover" => await Visitor((await Ticket()).Path),
        "handover-ended" => await HandoverEnded(),
        "dialog-seat" => await Dialog(Sentences.Of("Seat.Menu", "Tom")),
        "dialog-seat-ticket" => (await Ticket()).Host,
        "dialog-poster" => await Dialog(Sentences.Of("Door.Large")),
        "dialog-delete" => await Dialog(Sentences.Of("Settings.Delete")),
        "dialog-competition" => await Dialog(Sentences.Of("Competition.Start")),
        "student-room-alone" => await Alone(),
        "student-room-full" => await Member(full.Room.StudentPage),
        "student-room-as-teacher" => await TeacherAt(full.Room.StudentPage),
        "seat-lost" => await SeatLost(),
        "lobby-empty" => await Lobby(end: false),
        "lobby-full" => await TeacherAt(full.Competition.TeacherPage),
        "lobby-ended" => await Lobby(end: true),
        "student-competition-full" => await Member(full.Competition.StudentPage),
        "quizzes-empty" => await Library(isFull: false),
        "quizzes-full" => await Library(isFull: true),
        "import-empty" => await Import(),
        "import-preview" => await ImportOf("waves-year-10.gift", Mixed, Sentences.Of("Import.Check")),
        "import-refused" => await ImportOf("waves.xlsx", "%PDF-1.7", Sentences.Of("File.Refused.Pdf")),
        "dialog-import" => await ImportEdit(),
        "export" => await ExportLosses(),
        "quiz-empty" => await QuizEmpty(),
        "quiz-choice" => await QuizAt(3),
        "quiz-maths" => await QuizMaths(),
        "quiz-flaws" => await QuizFlaws(),
        "quiz-number" => await QuizAt(6),
        "quiz-conflict" => await QuizConflict(),
        "cut-off-student" => await CutOff(full.Room.StudentPage),
        "cut-off-teacher" => await TeacherCutOff(full.Room.TeacherPage),
        "cut-off-lobby" => await TeacherCutOff(full.Competition.TeacherPage),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
