using Classroom.Quizzes;
using Microsoft.Net.Http.Headers;

namespace Classroom.Web.Quizzes;

/// <summary>
/// Pictures of questions, from our own address (C-1). An id is the hash of its bytes: whoever knows one has seen the picture, and
/// what it names never changes.
/// </summary>
public static class ImageEndpoints
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>Where the picture is, from the site's root.</summary>
    public static string AddressOf(QuestionImage image) => $"/images/{image.Id}";

    public static void MapImages(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/images/{id:regex(^[0-9a-f]{{64}}$)}", AnswerAsync).WithSummary("A picture of a question.").ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(string id, HttpContext http, ImageDesk images)
    {
        var tag = new EntityTagHeaderValue($"\"{id}\"");
        if (await images.FindAsync(id, http.RequestAborted) is not { } image)
        {
            return TypedResults.NotFound();
        }

        var headers = http.Response.Headers;
        headers.CacheControl = $"private, max-age={Kept.TotalSeconds:0}, immutable";
        headers.ContentDisposition = "inline";
        // Opened by itself it runs nothing, whatever a browser takes it for.
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return TypedResults.Bytes(image.Bytes, image.ContentType, entityTag: tag);
    }
}
