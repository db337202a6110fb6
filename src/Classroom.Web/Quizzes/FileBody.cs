using Classroom.Quizzes.Formats;

namespace Classroom.Web.Quizzes;

/// <summary>A file as the body of a request, of 5 MB at most whatever its headers say.</summary>
public static class FileBody
{
    /// <summary>Types that no form of a foreign page can send: browsers ask us first, and we say no (part Z).</summary>
    private static readonly string[] Types = ["application/octet-stream", "text/csv", "application/xml", "text/xml", FormatNames.Workbook];

    /// <summary>With a token any type will do: no foreign page has one.</summary>
    public static bool IsTaken(HttpRequest request)
    {
        var type = request.ContentType?.Split(';')[0].Trim();
        return request.Headers.Authorization.Count > 0 || Types.Contains(type, StringComparer.OrdinalIgnoreCase);
    }

    public static async Task<Outcome<ReadOnlyMemory<byte>, FileRefusal>> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > QuizReading.LargestFile)
        {
            return FileRefusal.TooLarge;
        }

        var file = new byte[(int)(request.ContentLength ?? QuizReading.LargestFile) + 1];
        var length = await request.Body.ReadAtLeastAsync(file, file.Length, throwOnEndOfStream: false, cancel);
        return length > QuizReading.LargestFile ? FileRefusal.TooLarge : (ReadOnlyMemory<byte>)file.AsMemory(0, length);
    }
}
