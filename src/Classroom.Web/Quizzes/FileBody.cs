using System.Net.Mime;
using Classroom.Quizzes.Formats;

namespace Classroom.Web.Quizzes;

/// <summary>A file as the body of a request, of 5 MB at most whatever its headers say.</summary>
public static class FileBody
{
    /// <summary>The one type of files: browsers ask us before a foreign page may send it, and we say no (part Z).</summary>
    public static bool IsTaken(HttpRequest request) =>
        System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && string.Equals(type.MediaType, MediaTypeNames.Application.Octet, StringComparison.OrdinalIgnoreCase);

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
