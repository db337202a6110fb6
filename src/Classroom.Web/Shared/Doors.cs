using System.Text.Json;
using System.Text.Json.Serialization;
using Classroom.Accounts;
using Classroom.Web.Accounts;
using Microsoft.Extensions.Localization;


namespace Classroom.Web.Shared;

/// <summary>What all HTTP doors have in common: JSON in snake_case, problem details, small bodies, nobody unknown .</summary>
public static class Doors
{
    /// <summary>The largest JSON body; files have doors of their own.</summary>
    public const int LargestBody = 64 * 1024;

    public static IServiceCollection AddDoors(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            var options = json.SerializerOptions;
            (options.PropertyNamingPolicy, options.DictionaryKeyPolicy) = (JsonNamingPolicy.SnakeCaseLower, JsonNamingPolicy.SnakeCaseLower);
            (options.RespectNullableAnnotations, options.RespectRequiredConstructorParameters) = (true, true);
            (options.AllowTrailingCommas, options.MaxDepth, options.NumberHandling) = (false, 16, JsonNumberHandling.Strict);
            // Of two members of one name nobody could say which was meant.
            options.AllowDuplicateProperties = false;
            options.Converters.Add(new JsonStringEnumConverter());
        });
        // What is wrong with a body is said by MalformedRequests, in Development and in Production alike.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        return services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Explain).AddExceptionHandler<MalformedRequests>().AddExceptionHandler<FailedDatabase>().AddSingleton<Problems>().AddOpenApi();
    }

    /// <summary>Errors as problem details for programs, as pages for people.</summary>
    public static void UseDoors(this WebApplication app)
    {
        app.UseExceptionHandler();
        // For people; a door answers inside, with a body, and this leaves it alone.
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        // A form that cannot be read, such as one of yesterday: to draw a page for it would be to read it again.
        app.UseStatusCodePages(async context =>
        {
            if (context.HttpContext.Response.StatusCode == StatusCodes.Status400BadRequest)
            {
                var words = context.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<Words>>();
                await context.HttpContext.Response.WriteAsync(words["Refusal.Form"]);
            }
        });
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api"), api => api.UseStatusCodePages());
    }

    /// <summary>The group of all doors. Doors marked with <see cref="AnonymousDoors"/> or <see cref="OpenToAnybody"/> let anybody knock.</summary>
    public static RouteGroupBuilder MapDoors(this IEndpointRouteBuilder routes, string prefix)
    {
        var doors = routes.MapGroup(prefix).DisableAntiforgery().WithTags("Classroom")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
        doors.WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestBody));
        doors.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            var isKnown = http.User.Caller() is { User: not null };
            // A token that does not hold is said so everywhere: its owner must not become somebody new by joining.
            var isRefused = !isKnown && (http.Request.Headers.Authorization.Count > 0 || http.GetEndpoint()?.Metadata.GetMetadata<OpenToAnybody>() is null);
            return isRefused ? http.RequestServices.GetRequiredService<Problems>().NotSignedIn() : await next(context);
        });
        return doors;
    }

    /// <summary>Lets anybody through: the door itself finds out who they become.</summary>
    public static RouteHandlerBuilder ForAnybody(this RouteHandlerBuilder door) => door.WithMetadata(new OpenToAnybody());

    // What the framework refuses by number alone gets its sentence and its code too.
    private static void Explain(ProblemDetailsContext context)
    {
        var words = context.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<Words>>();
        var (code, sentence) = context.ProblemDetails.Status switch
        {
            StatusCodes.Status404NotFound => ("not_found", words["Refusal.NotFound"]),
            StatusCodes.Status405MethodNotAllowed => ("no_such_method", words["Refusal.NoSuchMethod"]),
            StatusCodes.Status413PayloadTooLarge => ("too_large", words["Refusal.TooLarge", LargestBody / 1024]),
            StatusCodes.Status415UnsupportedMediaType => ("not_json", words["Refusal.NotJson"]),
            >= StatusCodes.Status500InternalServerError => ("failed", words["Error.Page"]),
            _ => ("malformed", words["Refusal.Malformed"]),
        };
        context.ProblemDetails.Detail ??= sentence.Value;
        context.ProblemDetails.Extensions.TryAdd("code", code);
    }

    private sealed record OpenToAnybody;
}
